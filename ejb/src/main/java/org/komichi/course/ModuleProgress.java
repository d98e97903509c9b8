package org.komichi.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.komichi.shared.Identified;

/**
 * Where somebody is in one module: the page she has open and how far down, the pages she finished, what she answered and
 * ticked. It is completed when every page is finished and the quiz, if there is one, is passed.
 */
@Entity
@Table(name = "module_progress")
class ModuleProgress extends Identified {
    /** Answers and lists that one module can hold; more is no lesson of ours. */
    private static final int MOST_ANSWERS = 200;

    private static final int THOUSANDTHS = 1000;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "module_slug")
    private String moduleSlug;

    /** From 0. */
    private int page;

    private int furthest;

    /** How far down the page, in thousandths. */
    private int scrolled;

    @Column(name = "done_pages")
    private String donePages = Kept.NO_WORDS;

    private String answers = Kept.NO_ANSWERS;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "quiz_passed_at")
    private Instant quizPassedAt;

    @Column(name = "case_passed_at")
    private Instant casePassedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected ModuleProgress() {}

    ModuleProgress(long enrolmentId, String moduleSlug, Instant now) {
        this.enrolmentId = enrolmentId;
        this.moduleSlug = Objects.requireNonNull(moduleSlug);
        this.openedAt = Objects.requireNonNull(now);
    }

    /** She opens a page, from 0; coming back to the same one keeps the position on it. */
    void open(int index, ModuleContent module) {
        int wanted = Math.clamp(index, 0, module.pages().size() - 1);
        if (wanted != page) {
            page = wanted;
            scrolled = 0;
        }
        furthest = Math.max(furthest, page);
    }

    /** She scrolls the page she has open. A late word about another page says nothing. */
    void scrollTo(int index, int thousandths) {
        if (index == page) {
            scrolled = Math.clamp(thousandths, 0, THOUSANDTHS);
        }
    }

    /** She finished a page; with the last one the module is read. */
    void finish(int index, ModuleContent module, Instant now) {
        Set<String> done = new LinkedHashSet<>(Kept.words(donePages));
        if (index < 0
                || index >= module.pages().size()
                || !done.add(module.pages().get(index))) {
            return;
        }
        donePages = Kept.column(done);
        if (readAt == null && done.containsAll(module.pages())) {
            readAt = now;
        }
        settle(module, now);
    }

    /** She answered a check or ticked a list; nothing is a taken-back answer. */
    void answer(String name, List<String> value) {
        Map<String, List<String>> all = Kept.answers(answers);
        if (value.isEmpty()) {
            all.remove(name);
        } else if (all.containsKey(name) || all.size() < MOST_ANSWERS) {
            all.put(name, List.copyOf(value));
        }
        answers = Kept.column(all);
    }

    /** She passed a quiz of the module. True the first time only. */
    boolean pass(QuizPart part, ModuleContent module, Instant now) {
        if (passed(part)) {
            return false;
        }
        if (part == QuizPart.MODULE) {
            quizPassedAt = now;
        } else {
            casePassedAt = now;
        }
        settle(module, now);
        return true;
    }

    private void settle(ModuleContent module, Instant now) {
        if (completedAt == null && readAt != null && (module.quiz() == null || quizPassedAt != null)) {
            completedAt = now;
        }
    }

    /** As the pages show it. */
    ModuleStanding standing() {
        return new ModuleStanding(
                moduleSlug,
                page,
                furthest,
                scrolled,
                Set.copyOf(Kept.words(donePages)),
                Kept.answers(answers),
                readAt != null,
                quizPassedAt != null,
                casePassedAt != null,
                completedAt);
    }

    boolean passed(QuizPart part) {
        return (part == QuizPart.MODULE ? quizPassedAt : casePassedAt) != null;
    }

    boolean read() {
        return readAt != null;
    }

    boolean completed() {
        return completedAt != null;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    String moduleSlug() {
        return moduleSlug;
    }
}
