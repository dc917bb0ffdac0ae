# Stands in for Kafka's own image where no registry of images can be reached: its jars from Maven Central on Debian's Java, behind
# the same variables, user and folders.
FROM stand-in/debian:bookworm
RUN apt-get update && apt-get install --yes --no-install-recommends openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 1000 --create-home --shell /bin/bash appuser \
 && install --directory --owner appuser --group appuser /opt/kafka/config /opt/kafka/logs /var/lib/kafka/data
COPY libs /opt/kafka/libs
COPY kafka-run.sh /etc/kafka/docker/run
VOLUME /var/lib/kafka/data
EXPOSE 9092
USER appuser
CMD ["/etc/kafka/docker/run"]
