package org.komichi.workshop;

import java.util.List;
import org.komichi.identity.Profile;

/**
 * Who may come. No clause lets everybody in.
 *
 * @param mode whether all clauses must hold or one is enough
 */
public record Eligibility(Mode mode, List<Clause> clauses) {
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
        PREFECTURE
    }

    /**
     * One condition: what the profile says is one of these codes.
     *
     * @param codes of the profession list, the workplace kinds or the prefectures (JIS, two digits)
     */
    public record Clause(About about, List<String> codes) {
        public Clause {
            codes = List.copyOf(codes);
        }

        boolean holds(Profile profile) {
            String said = switch (about) {
                case PROFESSION -> profile.profession();
                case WORKPLACE -> profile.workplaceKind();
                case PREFECTURE -> profile.prefecture();
            };
            return said != null && codes.contains(said);
        }
    }

    public Eligibility {
        clauses = List.copyOf(clauses);
    }

    /** The conditions that keep this person out; empty when she may come. */
    public List<Clause> unmet(Profile profile) {
        List<Clause> failing =
                clauses.stream().filter(clause -> !clause.holds(profile)).toList();
        return mode == Mode.ANY && failing.size() < clauses.size() ? List.of() : failing;
    }
}
