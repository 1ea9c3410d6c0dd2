# One image for all doors; which one is the command: `bot run` (default), `handoff run`.
# /data holds the sealed database; the keys are mounted apart from it, at /keys.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    TESTIGO_DATA_DIR=/data \
    TESTIGO_KEYS_DIR=/keys

WORKDIR /app

COPY requirements.image.lock ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.image.lock

COPY pyproject.toml LICENSE help.toml ./
COPY flows ./flows
COPY locales ./locales
COPY storage ./storage
COPY printing ./printing
COPY bot ./bot
COPY handoff ./handoff
# Nobody may write here later: without this every start, and every health check, would compile anew.
RUN python -m compileall -q flows locales storage printing bot handoff \
    && install -d -m 0700 -o 10001 -g 10001 /data /keys
VOLUME ["/data", "/keys"]
USER 10001:10001

# Each door touches its own file after every good round; older than three minutes means stuck.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "storage.heartbeat"]

ENTRYPOINT ["python", "-m"]
CMD ["bot", "run"]
