package org.komichi.notification;

/** A written message. */
record Letter(String subject, String body) {}
