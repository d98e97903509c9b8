package org.komichi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.WorkshopPlan;

/** The five meetings of the nurse series, every other Saturday afternoon; the third and fourth are required. */
final class NurseSeries {
    private static final List<Bilingual> TITLES = List.of(
            new Bilingual("小児在宅の全体像・制度・相談支援専門員", "Overview, schemes, who coordinates"),
            new Bilingual("子どもの成長・発達と病態生理、観察とコミュニケーション", "Growth, pathophysiology, observation"),
            new Bilingual("呼吸のケア：気管切開・吸引・呼吸器・排痰", "Respiratory care"),
            new Bilingual("栄養・排泄・皮膚・薬：胃瘻、注入、HPN、導尿", "Nutrition, elimination, skin, medicines"),
            new Bilingual("家族・きょうだい・学校・急変・看取り：事例で学ぶ", "Family, school, emergencies, end of life"));
    private static final List<Integer> MINUTES = List.of(150, 150, 180, 180, 180);
    private static final LocalTime START = LocalTime.of(13, 0);

    private NurseSeries() {}

    static List<WorkshopPlan.Session> sessions(LocalDate first, ZoneId zone) {
        List<WorkshopPlan.Session> sessions = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            Instant starts = first.plusWeeks(2L * i).atTime(START).atZone(zone).toInstant();
            sessions.add(new WorkshopPlan.Session(
                    TITLES.get(i), starts, starts.plus(Duration.ofMinutes(MINUTES.get(i))), i == 2 || i == 3));
        }
        return sessions;
    }
}
