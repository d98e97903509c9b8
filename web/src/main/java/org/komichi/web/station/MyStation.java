package org.komichi.web.station;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.account.StationPeople;
import org.komichi.account.StationPeople.Station;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;

/** Which of the stations that the current person manages a page is about: {@code ?station=…}, or the first one. */
@RequestScoped
public class MyStation {
    @Inject
    StationPeople people;

    @Inject
    Address address;

    private List<Station> all;

    /** All she manages, by name. */
    public List<Station> all() {
        if (all == null) {
            all = people.mine();
        }
        return all;
    }

    /** The one that the address names.
     * @throws NotFound when she does not manage it, or none at all */
    public Station get() {
        String asked = address.find("station").orElse("");
        return all().stream()
                .filter(each -> asked.isEmpty() || asked.equals(String.valueOf(each.id())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
