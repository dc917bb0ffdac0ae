# Stands in for Mailpit where no registry of images can be reached: our own mailbox on Mailpit's ports.
ARG MAILBOX
FROM ${MAILBOX}
COPY mailpit.mjs /mailpit
ENV MICROMART_MODE=development MICROMART_PORT=8025 MICROMART_SMTP_PORT=1025 MICROMART_MAILBOX_DIR=/tmp/mailbox
EXPOSE 1025 8025
