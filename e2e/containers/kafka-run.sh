#!/bin/bash
# KAFKA_LOG_DIRS becomes log.dirs, and so on, as in Kafka's own image; then the storage is formatted, once, and the broker runs.
set -euo pipefail
properties=/opt/kafka/config/server.properties
# Without it the cleaner asks for more than a small heap has, and the broker dies without a word.
echo log.cleaner.dedupe.buffer.size=4194304 > "$properties"
while IFS='=' read -r name value; do
  case $name in
    KAFKA_HEAP_OPTS | KAFKA_OPTS | KAFKA_JVM_PERFORMANCE_OPTS) ;;
    KAFKA_*)
      key=${name#KAFKA_}
      key=${key,,}
      echo "${key//_/.}=$value" >> "$properties"
      ;;
  esac
done < <(env)
java='java -XX:+UseSerialGC -XX:TieredStopAtLevel=1'
$java -cp '/opt/kafka/libs/*' kafka.tools.StorageTool format --ignore-formatted --cluster-id "$CLUSTER_ID" --config "$properties"
exec $java ${KAFKA_HEAP_OPTS:-} -cp '/opt/kafka/libs/*' kafka.Kafka "$properties"
