package org.komichi.web.announcement;

import org.komichi.announcement.WorkshopMessages;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** A sent message in the reader's language; what it says stays in the organizer's words. */
public record SentView(String at, String by, String to, String kind, String reach, WorkshopMessages.Sent message) {
    static SentView of(WorkshopMessages.Sent sent, String audience, Moments moments, Texts texts) {
        String reach = sent.without() == 0
                ? texts.format("announcement_message.reached", sent.people())
                : texts.format("announcement_message.reachedWithout", sent.people(), sent.without());
        return new SentView(
                moments.dateAndTime(sent.sentAt()),
                sent.sentBy() == null ? texts.getString("workshop_organized.unnamed") : sent.sentBy(),
                audience,
                texts.getString("announcement_message.kindShort." + (sent.kind() == null ? "NECESSARY" : sent.kind())),
                reach,
                sent);
    }
}
