package org.komichi.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {
    private static final List<String> TYPED =
            List.of("4F7K-9QXM-2B8R", "４ｆ７ｋ　９ｑｘｍ　２ｂ８ｒ", "4f7k9qxm2b8r", " 4F7K 9QXM 2B8R ");

    @Test
    void a_ticket_code_is_read_however_it_is_typed() {
        TYPED.forEach(typed -> assertThat(Ticket.read(typed)).as(typed).contains("4F7K9QXM2B8R"));
        assertThat(Ticket.read("OIL0-9QXM-2B8R")).contains("01109QXM2B8R");
        for (String none : new String[] {"", "4F7K", "4F7K-9QXM-2B8R-XX", "4F7K-9QXM-2B8U", "x".repeat(121)}) {
            assertThat(Ticket.read(none)).as(none).isEmpty();
        }
        assertThat(Ticket.read(null)).isEmpty();
    }

    @Test
    void a_ticket_shows_its_code_in_groups_and_is_known_by_its_hash() {
        Ticket ticket = new Ticket(1, 2, new byte[] {4, 15, 7, 19, 9, 23, 29, 20, 2, 11, 8, 24});
        assertThat(ticket.grouped()).isEqualTo("4F7K-9QXM-2B8R");
        assertThat(Ticket.read(ticket.grouped())).contains(ticket.code());
        assertThat(Ticket.read(ticket.content("skills-day-1"))).contains(ticket.code());
        assertThat(ticket.hash())
                .isEqualTo(Ticket.hash("4F7K9QXM2B8R"))
                .hasSize(64)
                .doesNotContain(ticket.code());
    }
}
