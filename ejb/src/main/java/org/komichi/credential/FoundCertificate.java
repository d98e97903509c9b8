package org.komichi.credential;

import org.komichi.shared.Bilingual;

/**
 * A certificate that was looked up by its number.
 *
 * @param runSlug the run that it belongs to
 */
public record FoundCertificate(String runSlug, Bilingual course, Bilingual run, IssuedCertificate certificate) {}
