package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.identity.Person;
import org.komichi.identity.Professions;

/** What a visit was about, from what a learner told: an activity brings the competencies that it takes for her profession. */
@ApplicationScoped
class SignOffSubjects {
    @Inject
    VisitCodes codes;

    @Inject
    Professions professions;

    /**
     * In codes that exist.
     *
     * @throws VisitSubjectNeeded without an activity and without competencies, or with too many
     * @throws org.komichi.identity.UnknownCode when a code is in no list
     */
    SignOff.Subject of(AskedVisit visit, Person learner) {
        boolean whole = visit.activity() != null && !visit.activity().isBlank();
        if (!whole && (visit.competencies().isEmpty() || visit.competencies().size() > SignOff.MOST_COMPETENCIES)) {
            throw new VisitSubjectNeeded(SignOff.MOST_COMPETENCIES);
        }
        String age = codes.age(visit.ageBand());
        List<String> devices = codes.devices(visit.devices());
        if (!whole) {
            return new SignOff.Subject(null, null, codes.competencies(visit.competencies()), age, devices);
        }
        VisitShelf.Published activity = codes.activity(visit.activity());
        String profession = learner.profile().profession();
        String group = profession == null ? null : professions.group(profession).orElse(null);
        return new SignOff.Subject(
                visit.activity(),
                activity.pack().versionId(),
                activity.activity().competenciesOf(group),
                age,
                devices);
    }
}
