package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.account.DemoAccounts;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.survey.FreeTexts;
import org.komichi.survey.FreeTexts.Question;
import org.komichi.survey.FreeTexts.Text;
import org.komichi.theme.Themes;

/** What the organizer of a demonstration sorted by hand: the texts of two runs. Some she has not sorted yet. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoThemes {
    private static final List<String> RUNS = List.of("hd-2026-1", "hd-2026-2");

    /** Which words made her think of which theme. */
    private static final Map<String, List<String>> THEMES = new LinkedHashMap<>();

    static {
        THEMES.put("手順と物品の準備", List.of("手順", "物品", "カニューレ", "アラーム"));
        THEMES.put("地域との連携", List.of("ステーション", "相談", "病院", "診療所と", "カンファレンス"));
        THEMES.put("家族ときょうだい", List.of("家族", "きょうだい"));
        THEMES.put("時間と進め方への希望", List.of("時間が", "増やして", "資料", "もっと"));
    }

    private static final int QUOTED = 1;

    @Inject
    DemoAccounts demo;

    @Inject
    Runs runs;

    @Inject
    FreeTexts texts;

    @Inject
    Themes themes;

    @PostConstruct
    void makeWhenFresh() {
        if (demo.freshlyMade()) {
            RUNS.stream().map(runs::find).flatMap(Optional::stream).forEach(this::sort);
        }
    }

    private void sort(Run run) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        THEMES.keySet().forEach(name -> numbers.put(name, themes.add(run.id(), name)));
        for (Question question : texts.of(run.id())) {
            int quoted = 0;
            for (Text text : question.texts()) {
                List<Long> about = THEMES.entrySet().stream()
                        .filter(theme -> theme.getValue().stream().anyMatch(text.words()::contains))
                        .map(theme -> numbers.get(theme.getKey()))
                        .toList();
                if (!about.isEmpty()) {
                    themes.sort(run.id(), text.handle(), about);
                }
                if (!about.isEmpty() && !text.masked() && quoted < QUOTED) {
                    themes.quote(run.id(), text.handle(), true);
                    quoted++;
                }
            }
        }
    }
}
