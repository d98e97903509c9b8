package org.komichi.web.act;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.shared.BusinessRule;
import org.komichi.survey.ActFunnel;
import org.komichi.survey.Barriers;
import org.komichi.survey.IntentAndAct;
import org.komichi.survey.WaveKind;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.SheetCsv;

/** {@code /organizer/acts/{slug}.csv}: the figures of the page about intent and act; what it does not tell is empty. */
@WebServlet("/organizer/acts/*")
public class ActFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)\\.csv");

    @Inject
    transient OrganizedRuns organizedRuns;

    @Inject
    transient IntentAndAct intent;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body;
        try {
            body = table(intent.of(organizedRuns.run(address.group(1)).id()), new ActWords(language.of(request)));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
            return;
        }
        Download.send(response, Download.CSV, "komichi-" + address.group(1) + "-act.csv", body);
    }

    private static byte[] table(IntentAndAct.Told told, ActWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (ActFunnel funnel : told.funnels()) {
            words.steps(funnel)
                    .forEach(step -> rows.add(row(
                            words.text("act.funnel", words.moment(funnel.later())),
                            "",
                            step.label(),
                            words.moment(funnel.later()),
                            step.people(),
                            step.of())));
        }
        for (Barriers.Barrier barrier : told.barriers().ranked()) {
            for (WaveKind moment : told.barriers().moments().keySet()) {
                String name = barrier.name().in(words.locale());
                rows.add(share(
                        words,
                        "act.barriers",
                        barrier,
                        name,
                        moment,
                        barrier.called().get(moment)));
                if (barrier.biggest().containsKey(moment)) {
                    rows.add(share(
                            words,
                            "act.biggest",
                            barrier,
                            name,
                            moment,
                            barrier.biggest().get(moment)));
                }
            }
        }
        return SheetCsv.of(
                List.of(
                        words.text("act.csv.what"),
                        words.text("act.csv.code"),
                        words.text("act.csv.name"),
                        words.text("act.csv.moment"),
                        words.text("act.csv.people"),
                        words.text("act.csv.of")),
                rows);
    }

    private static List<String> share(
            ActWords words, String what, Barriers.Barrier barrier, String name, WaveKind moment, Barriers.Share share) {
        return row(words.text(what), barrier.item(), name, words.moment(moment), share.people(), share.of());
    }

    private static List<String> row(String what, String code, String name, String moment, Integer people, int of) {
        return List.of(what, code, name, moment, people == null ? "" : people.toString(), String.valueOf(of));
    }
}
