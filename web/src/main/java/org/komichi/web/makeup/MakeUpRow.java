package org.komichi.web.makeup;

import org.komichi.makeup.MakeUpOffer;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.WorkshopSession;

/**
 * A missed meeting in the reader's language, with the same meeting of a later run. The form says which meeting it is about: what is
 * pressed is what was read, also when the list has changed since.
 */
public final class MakeUpRow {
    private final MakeUpOffer offer;
    private final Texts texts;
    private final Moments moments;
    private String meetings;

    MakeUpRow(MakeUpOffer offer, Texts texts, Moments moments) {
        this.offer = offer;
        this.texts = texts;
        this.moments = moments;
        this.meetings = offer.missed().id() + "-" + offer.session().id();
    }

    /** Which meeting is made up for by which: the numbers of both. */
    public String getMeetings() {
        return meetings;
    }

    public void setMeetings(String meetings) {
        this.meetings = meetings;
    }

    public String getWords() {
        return texts.format(
                "makeup_offers.words",
                offer.missed().position(),
                offer.later().workshop().title().in(moments.reader()),
                offer.session().position());
    }

    public String getWhen() {
        WorkshopSession session = offer.session();
        return moments.day(session.startsAt()) + " " + moments.span(session.startsAt(), session.endsAt());
    }

    public String getPlaces() {
        return offer.left() > 0
                ? texts.format("makeup_offers.left", offer.left())
                : texts.getString("makeup_offers.full");
    }

    public String getHref() {
        return "/workshops/" + offer.later().workshop().slug();
    }

    public boolean isBooked() {
        return offer.booked();
    }

    public boolean isBookable() {
        return !offer.booked() && offer.left() > 0;
    }
}
