package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.visit.HostingVisits;
import org.komichi.visit.JoiningVisits;
import org.komichi.web.frame.Address;

/** {@code /visits}: offers of hosts, by {@code prefecture}, {@code activity} and {@code device}; and one's own. */
@Named
@RequestScoped
public class SlotsPage {
    @Inject
    JoiningVisits joining;

    @Inject
    HostingVisits hosting;

    @Inject
    SlotWords slots;

    @Inject
    VisitWords words;

    @Inject
    Places places;

    @Inject
    Address address;

    private List<SlotWords.Slot> found;

    @PostConstruct
    void load() {
        found = joining.search(getPrefecture(), getActivity(), getDevice()).stream()
                .map(slots::slot)
                .toList();
    }

    public List<SlotWords.Slot> getFound() {
        return found;
    }

    /** Whether something was chosen. */
    public boolean isFiltered() {
        return !(getPrefecture() + getActivity() + getDevice()).isEmpty();
    }

    public String getPrefecture() {
        return address.find("prefecture")
                .filter(code -> places.prefecture(code).isPresent())
                .orElse("");
    }

    public String getActivity() {
        return address.find("activity").orElse("");
    }

    public String getDevice() {
        return address.find("device").orElse("");
    }

    public List<Place> getPrefectures() {
        return places.prefectures();
    }

    public List<SelectItem> getActivities() {
        return words.activities();
    }

    public List<SelectItem> getDevices() {
        return words.choices(Axis.DEVICES);
    }

    public boolean isHost() {
        return hosting.mayOffer();
    }

    /** The reader's own offers. */
    public List<SlotWords.Slot> getMine() {
        return hosting.mine().stream().map(slots::slot).toList();
    }
}
