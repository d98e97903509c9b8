package org.komichi.credential;

/** A certificate is there from now on; the number leads its holder to it. */
public record CertificateIssued(long personId, String number) {}
