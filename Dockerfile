# The newest CPython runs python-telegram-bot a quarter to half faster than 3.11.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1

# A user without rights; /data is the only place that it writes.
RUN useradd --system --uid 10001 --no-create-home expo \
    && install -d -o expo -g expo /data

WORKDIR /app

# What changes rarely comes first: the layer is kept while the lock is the same.
COPY requirements.txt ./
RUN pip install --require-hashes --requirement requirements.txt

COPY main.py config.example.toml LICENSE ./
COPY bot bot
COPY handlers handlers
COPY storage storage
COPY examples examples
# The file system may be read-only when it runs: compile now, and keep what is made of the language files.
RUN python -m compileall -q main.py bot handlers storage \
    && python -c "from bot.answers.warmth import warm_languages; warm_languages()"

# Each may be changed, as any setting: docs/reference/settings.md
ENV EXPO_STORAGE__URL=sqlite:////data/expo.sqlite3 \
    EXPO_STORAGE__FILES=/data/files \
    EXPO_WEB__LISTEN=0.0.0.0:8080

USER expo
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]

ENTRYPOINT ["python", "main.py"]
CMD ["run"]
