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
import java.util.List;
import org.komichi.account.DemoAccounts;
import org.komichi.caselibrary.Cases;
import org.komichi.discussion.PastDiscussions;
import org.komichi.discussion.PastDiscussions.SaidThen;
import org.komichi.discussion.Said;
import org.komichi.identity.Role;

/** A group that talks about a case of the library, and what two of its members keep for themselves. */
@Singleton
@Startup
// Last of those who write about several people at once: two of them would wait for each other.
@DependsOn({"DemoAcceptance", "DemoCertificates", "DemoRegion", "DemoSymposium", "DemoEditorial", "DemoLearning"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoDiscussions {
    private static final String VENTILATOR = "f01-ventilator-dislodgement";
    private static final String GASTROSTOMY = "f02-gastrostomy-at-day-service";

    @Inject
    DemoAccounts demo;

    @Inject
    Cases cases;

    @Inject
    PastDiscussions past;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()
                || cases.readable(List.of(VENTILATOR, GASTROSTOMY)).size() < 2) {
            return;
        }
        long doctor = demo.get("doctor");
        long nurse = demo.get("nurse");
        long reviewer = demo.get("reviewer");
        Instant when = clock.instant().minus(Duration.ofDays(6));
        long group = past.met(
                "demo-evening",
                "夜の事例検討会（架空）",
                "医師と訪問看護師が、月に一度、架空の事例を一つ取り上げて話し合います。",
                reviewer,
                List.of(nurse, doctor),
                when);
        past.talked(
                group,
                VENTILATOR,
                List.of(
                        said(doctor, 1, "抜けた原因を、ひもの固定と移乗の手順に分けて見ます。予備と細いサイズの置き場所も、その場で家族と決めます。", null, when, 2),
                        said(nurse, 1, "固定ひもの締め具合は、言葉だけでは伝わりませんでした。同行訪問で、お互いの手を見たいです。", 1, when, 5),
                        said(reviewer, 1, "アラームが鳴るかを、抜いて試したことのある方はいますか。", null, when, 20),
                        said(doctor, 1, "ありません。次の退院では、病院と業者に頼み、家族の前で一緒に確かめます。", 3, when, 26),
                        said(nurse, 1, "入れ直した家族に、手当ては正しかったと最初に伝えたいです。見直しは、その次です。", null, when, 30),
                        said(nurse, 2, "変わったことだけを両方に送る、という分け方なら続けられそうです。", null, when, 32)),
                when);
        past.kept(nurse, "同行訪問の前に読む", List.of(VENTILATOR, GASTROSTOMY), when);
        past.noted(nurse, VENTILATOR, "固定ひもの締め具合を、次の同行訪問で一緒に確かめる。", when);
        past.kept(doctor, "検討会で取り上げたい", List.of(VENTILATOR), when);
    }

    private static SaidThen said(long author, int question, String words, Integer repliesTo, Instant when, int hours) {
        return new SaidThen(author, question, new Said(words, repliesTo, false), when.plus(Duration.ofHours(hours)));
    }
}
