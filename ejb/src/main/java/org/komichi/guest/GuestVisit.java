package org.komichi.guest;

import java.util.Optional;
import org.komichi.attendance.Ticket;
import org.komichi.workshop.MyRegistration;

/**
 * What a guest sees on her page.
 *
 * @param ticket what she shows at the door, when she has a seat
 * @param meetingLink of an online meeting, when she has a seat
 */
public record GuestVisit(
        String name, MyRegistration registration, Optional<Ticket> ticket, Optional<String> meetingLink) {}
