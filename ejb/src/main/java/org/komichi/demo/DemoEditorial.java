package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.komichi.account.DemoAccounts;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseReading;
import org.komichi.caselibrary.Cases;
import org.komichi.course.Courses;
import org.komichi.course.PastStudies;
import org.komichi.editorial.CaseTree;
import org.komichi.editorial.PastEditorial;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.shared.Paging;

/**
 * What lies on the editors' desk of a demonstration: a draft in which the check finds something, with a reviewer's remark, a case
 * that waits for its clinical review, and one whose twelve months are over. The editor has completed the course that comes before.
 */
@Singleton
@Startup
// After those who also write about several people at once: two of them would wait for each other.
@DependsOn({"DemoAccounts", "DemoRuns", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoEditorial {
    private static final String COURSE = "pr";
    private static final Duration A_YEAR_AGO = Duration.ofDays(380);

    private static final String DRAFT = """
            {"slug": "demo-draft", "number": "CASE-D01", "origin": "FICTIONAL",
             "title": {"ja": "夜間の吸引と、親の眠り（架空）"},
             "summary": {"ja": "架空の事例です。夜間の吸引が続き、親の睡眠が細切れになった家族が、訪問看護の長時間利用を始めるまでの経過です。"},
             "ages": ["TODDLER"], "settings": ["HOME"],
             "timeline": [
               {"day": 0, "at": "T0", "title": "在宅開始", "text": "退院の翌週から、夜間の吸引が1時間ごとになりました。"},
               {"day": 60, "at": "＋2か月", "title": "発熱", "text": "2026年3月5日の夜に発熱し、けやき総合病院を受診しました。", "key": true}],
             "review": {"state": "UNREVIEWED"}}
            """;

    @Inject
    DemoAccounts demo;

    @Inject
    Runs runs;

    @Inject
    Courses courses;

    @Inject
    PastStudies studies;

    @Inject
    PastEditorial editorial;

    @Inject
    Cases cases;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        long editor = demo.get("editor");
        Instant lastWeek = clock.instant().minus(Duration.ofDays(7));
        if (courses.find(COURSE).isPresent()) {
            learned(editor, lastWeek);
        }
        CaseDocument draft = CaseReading.of(DRAFT).document().orElseThrow();
        String slug = editorial.wrote(draft, editor, lastWeek);
        editorial.wroteOn(slug, Map.of("family.sleep", "1〜2時間ごとに起きる"), editor, lastWeek.plus(Duration.ofHours(2)));
        editorial.said(
                slug,
                "timeline[0].text",
                "吸引の間隔が分かると、読む人が夜を想像できます。何時から何時のことですか。",
                demo.get("reviewer"),
                lastWeek.plus(Duration.ofDays(1)));
        anyPublished().ifPresent(model -> waiting(model, editor, lastWeek));
        cases.list(new Paging(0, 20)).items().stream()
                .reduce((one, other) -> other)
                .ifPresent(
                        last -> editorial.published(last.slug(), clock.instant().minus(A_YEAR_AGO)));
    }

    // A copy of a case of the library: everything that a review asks for is in it.
    private void waiting(CaseDocument model, long editor, Instant when) {
        CaseTree copy = CaseTree.of(model);
        copy.put("slug", "demo-in-review");
        copy.put("number", "CASE-D02");
        copy.put("review", Map.of("state", "UNREVIEWED"));
        String slug = editorial.wrote(copy.document(), editor, when);
        editorial.passedPrivacy(slug, editor, demo.get("reviewer"), when.plus(Duration.ofDays(2)));
    }

    private Optional<CaseDocument> anyPublished() {
        return cases.list(new Paging(0, 20)).items().stream()
                .map(summary -> cases.published(summary.slug()).document())
                .filter(document -> document.pictures().isEmpty())
                .findFirst();
    }

    private void learned(long editor, Instant when) {
        LocalDate day = Japan.day(when);
        Run run = runs.plan(new Run(
                "pr-editors",
                Run.SubjectKind.COURSE,
                COURSE,
                new Bilingual("編集者", "Editors"),
                demo.teamOf("organizer2"),
                Japan.ZONE,
                day,
                day.plusDays(1),
                Run.Joining.BY_ORGANIZER,
                clock.instant()));
        runs.admitted(run.id(), editor, when);
        studies.complete(run.id(), editor, 0, when);
    }
}
