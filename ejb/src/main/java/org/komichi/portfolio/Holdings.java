package org.komichi.portfolio;

import java.util.List;
import org.komichi.competency.CompetencyProfile;
import org.komichi.credential.CertificateText;
import org.komichi.visit.SeenSignOff;

/**
 * All that somebody could put into her portfolio.
 *
 * @param name as her profile says it; null when she told none
 * @param certificates the valid ones
 * @param visits her sign-offs, whatever became of them
 */
public record Holdings(
        String name, CompetencyProfile profile, List<CertificateText> certificates, List<SeenSignOff> visits) {}
