package org.komichi.web.visit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.identity.People;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.identity.Profile;
import org.komichi.shared.NotAllowed;
import org.komichi.visit.HostingVisits;
import org.komichi.visit.VisitDayNeeded;
import org.komichi.visit.VisitOffer;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /visits/new}: a host offers places on her visits. */
@Named
@RequestScoped
public class SlotNewPage {
    private static final int MOST = 99;

    @Inject
    HostingVisits hosting;

    @Inject
    VisitWords words;

    @Inject
    Places places;

    @Inject
    People people;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private String prefecture;
    private String municipality;
    private String[] activities = {};
    private String[] devices = {};
    private String conditions;
    private String number = "1";
    private String on;

    @PostConstruct
    void load() {
        if (!hosting.mayOffer()) {
            throw new NotAllowed();
        }
        Profile mine = people.profile(people.me().id());
        prefecture = address.find("form:prefecture").orElse(form.posted() ? null : mine.prefecture());
        municipality = mine.municipality();
    }

    /** Called before the page is drawn, so that who is no host gets 403. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** The municipalities of what was just chosen: drawing the page again is all there is to do. */
    public void refill() {
        // Nothing is checked or stored yet.
    }

    /** Offers. */
    public void offer() throws IOException {
        boolean dated = on != null && !on.isBlank();
        if (dated && Typed.day(on).isEmpty()) {
            throw new VisitDayNeeded();
        }
        boolean within = municipality != null && prefecture != null && municipality.startsWith(prefecture);
        String slot = hosting.offer(new VisitOffer(
                form.formId(),
                within ? municipality : null,
                List.of(activities),
                List.of(devices),
                conditions,
                Typed.number(number, 0, MOST).orElse(0),
                dated ? Typed.day(on).orElseThrow() : null));
        going.to("/visits/" + slot + "?done=offered");
    }

    public List<Place> getPrefectures() {
        return places.prefectures();
    }

    /** What lies in the chosen prefecture. */
    public List<Place> getMunicipalities() {
        return places.municipalities(prefecture);
    }

    public List<SelectItem> getAllActivities() {
        return words.activities();
    }

    public List<SelectItem> getAllDevices() {
        return words.choices(Axis.DEVICES);
    }

    public String getPrefecture() {
        return prefecture;
    }

    public void setPrefecture(String prefecture) {
        this.prefecture = prefecture;
    }

    public String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(String municipality) {
        this.municipality = municipality;
    }

    public String[] getActivities() {
        return activities.clone();
    }

    public void setActivities(String[] activities) {
        this.activities = activities == null ? new String[0] : Arrays.copyOf(activities, activities.length);
    }

    public String[] getDevices() {
        return devices.clone();
    }

    public void setDevices(String[] devices) {
        this.devices = devices == null ? new String[0] : Arrays.copyOf(devices, devices.length);
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
