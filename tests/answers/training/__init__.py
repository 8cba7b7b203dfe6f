"""How the weights of abstention are trained; nothing here runs with the tests."""
