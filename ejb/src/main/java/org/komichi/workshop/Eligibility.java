package org.komichi.workshop;

import java.util.List;
import java.util.Optional;

/**
 * Who may come. No clause lets everybody in.
 *
 * @param mode whether all clauses must hold or one is enough
 * @param approval whether the organizer decides about everybody
 */
public record Eligibility(Mode mode, List<Clause> clauses, boolean approval) {
    /** Everybody. */
    public static final Eligibility EVERYBODY = new Eligibility(Mode.ALL, List.of());

    /** How clauses go together. */
    public enum Mode {
        ALL,
        ANY
    }

    /** What a clause asks about. */
    public enum About {
        PROFESSION,
        WORKPLACE,
        PREFECTURE,
        /** Years in the profession, as she declares them. */
        EXPERIENCE,
        /** A course that she has completed. */
        COURSE,
        /** A code that she was given. */
        INVITATION
    }

    /**
     * One condition: what is known of her is one of these codes.
     *
     * @param codes of the profession list, the workplace kinds, the prefectures (JIS, two digits) or the bands of experience;
     *     slugs of courses; or the codes of an invitation, which nobody is shown but the organizer
     */
    public record Clause(About about, List<String> codes) {
        public Clause {
            codes = List.copyOf(codes);
        }

        boolean holds(Applicant applicant) {
            return switch (about) {
                case PROFESSION -> said(applicant.profile().profession());
                case WORKPLACE -> said(applicant.profile().workplaceKind());
                case PREFECTURE -> said(applicant.profile().prefecture());
                case EXPERIENCE -> said(applicant.profile().experience());
                case COURSE -> codes.stream().anyMatch(applicant.completed()::contains);
                case INVITATION -> applicant.invited(codes);
            };
        }

        private boolean said(String code) {
            return code != null && codes.contains(code);
        }
    }

    public Eligibility {
        clauses = List.copyOf(clauses);
    }

    /** Who may come, without the organizer deciding. */
    public Eligibility(Mode mode, List<Clause> clauses) {
        this(mode, clauses, false);
    }

    /** The conditions that keep this person out; empty when she may come. */
    public List<Clause> unmet(Applicant applicant) {
        List<Clause> failing =
                clauses.stream().filter(clause -> !clause.holds(applicant)).toList();
        return mode == Mode.ANY && failing.size() < clauses.size() ? List.of() : failing;
    }

    /** The condition of an invitation, if there is one. */
    Optional<Clause> invitation() {
        return clauses.stream()
                .filter(clause -> clause.about() == About.INVITATION)
                .findFirst();
    }

    /** Whether one may come with an invitation code. */
    public boolean byInvitation() {
        return invitation().isPresent();
    }

    /** Whether it asks for courses that she may have completed. */
    boolean asksForCourses() {
        return clauses.stream().anyMatch(clause -> clause.about() == About.COURSE);
    }
}
