package org.komichi.web.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.identity.Places;
import org.komichi.visit.SeenRequest;
import org.komichi.visit.SeenSlot;
import org.komichi.visit.VisitCodes;
import org.komichi.visit.VisitRequestState;
import org.komichi.web.frame.Moments;

/** Offers and requests in the reader's language. */
@Named("slotWords")
@RequestScoped
public class SlotWords {
    @Inject
    VisitWords words;

    @Inject
    VisitCodes codes;

    @Inject
    Places places;

    /**
     * An offer.
     *
     * @param on the day, or that it is by arrangement
     * @param free how many places are free, of how many
     */
    public record Slot(
            String number,
            String where,
            String host,
            List<String> activities,
            String devices,
            String conditions,
            String on,
            String free,
            boolean open,
            boolean closed,
            boolean mine,
            boolean dated) {}

    /**
     * A request.
     *
     * @param on the day they agreed on; empty before
     */
    public record Request(
            String number,
            Slot slot,
            VisitRequestState status,
            VisitWords.State state,
            String learner,
            String message,
            String on,
            boolean over,
            boolean signOff,
            String reason) {
        public boolean isAsked() {
            return status == VisitRequestState.ASKED;
        }

        public boolean isAccepted() {
            return status == VisitRequestState.ACCEPTED;
        }

        public boolean isConfirmed() {
            return status == VisitRequestState.CONFIRMED;
        }

        /** Whether it can still be called off. */
        public boolean isLive() {
            return isAsked() || isAccepted() || isConfirmed() && !over;
        }
    }

    Slot slot(SeenSlot slot) {
        return new Slot(
                slot.number(),
                places.label(slot.municipality()).in(words.locale()),
                slot.host() == null ? "" : words.who(slot.host()),
                slot.activities().stream().map(this::activity).toList(),
                String.join(
                        words.texts().getString("visit.and"),
                        slot.devices().stream()
                                .map(code -> codes.names().label(Axis.DEVICES, code, words.locale()))
                                .toList()),
                Objects.toString(slot.conditions(), ""),
                slot.on() == null
                        ? words.texts().getString("visit_slots.byArrangement")
                        : Moments.inJapan(words.locale()).date(slot.on()),
                words.texts().format("visit_slots.free", slot.free(), slot.places()),
                slot.open(),
                slot.closed(),
                slot.mine(),
                slot.on() != null);
    }

    private String activity(String code) {
        return codes.activities().containsKey(code)
                ? code + "　" + words.in(codes.activities().get(code).title())
                : code;
    }

    Request request(SeenRequest request) {
        String profession = words.profession(request.profession());
        return new Request(
                request.number(),
                slot(request.slot()),
                request.state(),
                state(request.state()),
                words.name(request.learner()) + (profession.isEmpty() ? "" : "　" + profession),
                Objects.toString(request.message(), ""),
                Moments.inJapan(words.locale()).date(request.on()),
                request.over(),
                request.signOff(),
                Objects.toString(request.reason(), ""));
    }

    private VisitWords.State state(VisitRequestState state) {
        return new VisitWords.State(
                switch (state) {
                    case ASKED -> "wait";
                    case ACCEPTED -> "now";
                    case CONFIRMED -> "done";
                    case DECLINED, CANCELLED -> "stop";
                },
                words.texts().getString("visit_slots.state." + state));
    }
}
