package org.komichi.caselibrary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case as it is written: the same shape in a pack's YAML, in the database and in the API. It may be unfinished; its
 * {@link #faults rules} tell what is wrong, all of it at once. Times are relative: nobody's calendar stands in a case.
 *
 * @param number such as {@code CASE-F01}; null for one that has none yet
 * @param slug its name in addresses; never changes
 * @param origin where it comes from
 * @param title at most {@value CaseRules#LONGEST_TITLE} characters
 * @param summary at most {@value CaseRules#LONGEST_SUMMARY} characters in Japanese
 * @param story running text, for cases that were written without parts; null for the others
 * @param ages codes of age bands, in the order of the child's growing up
 * @param sex only where it matters clinically; else null
 * @param medicines names of groups, never of products
 * @param school family and school in words; may be null
 * @param concepts numbers of glossary terms that the case is about
 * @param sources what the case relies on: ids of the library's sources or of {@code ownSources}
 * @param ownSources sources that the library does not have
 */
public record CaseDocument(
        String number,
        String slug,
        Origin origin,
        CaseText title,
        CaseText summary,
        String story,
        List<String> ages,
        String sex,
        List<String> conditions,
        Acuity acuity,
        List<String> devices,
        List<String> cares,
        List<String> medicines,
        List<String> settings,
        Family family,
        List<String> services,
        String school,
        List<Event> timeline,
        List<Statement> problems,
        List<Statement> decisions,
        List<Statement> wentWrong,
        List<Statement> again,
        String outcome,
        List<Learning> learning,
        List<Question> questions,
        List<String> competencies,
        List<String> modules,
        List<String> concepts,
        List<String> sources,
        List<OwnSource> ownSources,
        List<Picture> pictures,
        List<EcoMap> ecomaps,
        Review review) {

    /** Where a case comes from. */
    public enum Origin {
        /** Invented. */
        FICTIONAL,
        /** Made of several children, none of whom can be known again. */
        COMPOSITE,
        /** One child's, with consent. */
        REAL_CONSENTED
    }

    /** How much medical care it takes; bands only.
     * @param scoreBand in words; may be null
     * @param superSevere whether the child counts as 超重症児; null when it is not said */
    public record Acuity(String scoreBand, Boolean superSevere) {}

    /** The household, roughly; each may be null. */
    public record Family(
            String household, String mainCarer, String siblings, String work, String sleep, String language) {}

    /** Something that happened.
     * @param day days since the beginning (T0 is 0, before it negative)
     * @param at the same in words
     * @param key whether it is a turning point */
    public record Event(Integer day, String at, String title, String text, Boolean key) {
        /** Whether it is a turning point. */
        public boolean turning() {
            return Boolean.TRUE.equals(key);
        }
    }

    /** A sentence or two.
     * @param why the reason; null when none is given
     * @param sources where it comes from; empty for what happened
     * @param unsure what must be confirmed (要確認); null when nothing */
    public record Statement(String text, String why, List<String> sources, CaseText unsure) {
        public Statement {
            sources = list(sources);
        }
    }

    /** What can be learned from it.
     * @param unsure what must be confirmed (要確認); null when nothing */
    public record Learning(String ja, String en, List<String> sources, CaseText unsure) {
        public Learning {
            sources = list(sources);
        }

        /** In both languages. */
        public CaseText text() {
            return new CaseText(ja, en);
        }
    }

    /** Something to discuss.
     * @param experts how experienced people think about it; shown after one's own answer */
    public record Question(String ask, String experts, List<String> sources, CaseText unsure) {
        public Question {
            sources = list(sources);
        }
    }

    /** A source of this case alone.
     * @param where where it can be found */
    public record OwnSource(String id, String title, String where) {}

    /** A picture.
     * @param alt all of it in words */
    public record Picture(String file, CaseText alt, CaseText caption) {}

    /** Whether a clinician has reviewed it.
     * @param by who, by function; never a name */
    public record Review(State state, LocalDate checkedOn, String by, LocalDate on) {
        /** Reviewed or not. */
        public enum State {
            UNREVIEWED,
            REVIEWED
        }
    }

    public CaseDocument {
        ages = list(ages);
        conditions = list(conditions);
        devices = list(devices);
        cares = list(cares);
        medicines = list(medicines);
        settings = list(settings);
        services = list(services);
        timeline = list(timeline);
        problems = list(problems);
        decisions = list(decisions);
        wentWrong = list(wentWrong);
        again = list(again);
        learning = list(learning);
        questions = list(questions);
        competencies = list(competencies);
        modules = list(modules);
        concepts = list(concepts);
        sources = list(sources);
        ownSources = list(ownSources);
        pictures = list(pictures);
        ecomaps = list(ecomaps);
    }

    /** Everything that must be mended before anybody may read it: whatever is written is right, what is not may be missing.
     * @param known what a case may refer to */
    public List<CaseFault> faults(CaseReferences known) {
        return new CaseRules(this, known).faults();
    }

    /** What is missing of a complete case, over and above {@link #faults}: only such a one goes to review. */
    public List<CaseFault> gaps() {
        return CaseRules.gaps(this);
    }

    /** Whether a clinician has reviewed it. */
    public boolean reviewed() {
        return review != null && review.state() == Review.State.REVIEWED;
    }

    /** Every source that is named anywhere in it, each once, in the order of the list and then of the text. */
    public List<String> cited() {
        return Stream.of(
                        sources.stream(),
                        Stream.of(problems, decisions, wentWrong, again)
                                .flatMap(List::stream)
                                .flatMap(statement -> statement.sources().stream()),
                        learning.stream().flatMap(point -> point.sources().stream()),
                        questions.stream().flatMap(question -> question.sources().stream()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
