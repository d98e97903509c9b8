package org.komichi.web.makeup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.makeup.MakeUps;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/** On {@code /my/registrations}: the meetings that one missed, and where one can make up for them. */
@Named
@RequestScoped
public class MakeUpsPage {
    private static final String PAGE = "/my/registrations";
    private static final String TWO_NUMBERS = "[0-9]{1,18}-[0-9]{1,18}";

    @Inject
    MakeUps makeUps;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private List<MakeUpRow> rows;

    /** The meetings that can be made up for, or are. */
    public List<MakeUpRow> getRows() {
        if (rows == null) {
            Texts texts = Texts.in(frame.getLocale());
            rows = makeUps.offers().stream()
                    .map(offer -> new MakeUpRow(
                            offer, texts, new Moments(offer.later().zone(), frame.getLocale())))
                    .toList();
        }
        return rows;
    }

    public void book(MakeUpRow row) throws IOException {
        long[] meetings = meetings(row);
        makeUps.book(meetings[0], meetings[1]);
        going.to(PAGE + "?done=madeUp");
    }

    public void cancel(MakeUpRow row) throws IOException {
        makeUps.cancel(meetings(row)[0]);
        going.to(PAGE + "?done=madeUpCancelled");
    }

    private static long[] meetings(MakeUpRow row) {
        if (row.getMeetings() == null || !row.getMeetings().matches(TWO_NUMBERS)) {
            throw new NotFound();
        }
        String[] parts = row.getMeetings().split("-");
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
}
