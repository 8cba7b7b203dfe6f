"""Ways in which people ask for what the catalogue holds, tried at the fairs of the evaluation and judged by it."""
