package org.komichi.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.komichi.identity.Organisation;
import org.komichi.identity.Organisations;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.web.identity.Going;

/** Clinics, stations and associations; a new one is made here. */
@Named
@RequestScoped
public class AdminOrganisationsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Places places;

    @Inject
    Organisations organisations;

    @Inject
    Going going;

    private String name;
    private Organisation.Kind kind;
    private String prefecture;
    private String municipality;

    // What was just chosen decides which municipalities the form is read and drawn with.
    @PostConstruct
    void read() {
        String sent = request.getParameter("form:prefecture");
        prefecture = sent == null || sent.isEmpty() ? null : sent;
    }

    /** An organisation as one row says it; the place in Japanese, or empty. */
    public record Row(String name, Organisation.Kind kind, String place) {}

    public List<Row> getAll() {
        return organisations.all().stream()
                .map(one -> new Row(one.name(), one.kind(), places.name(one.municipality())))
                .toList();
    }

    public Organisation.Kind[] getKinds() {
        return Organisation.Kind.values();
    }

    public List<Place> getPrefectures() {
        return places.prefectures();
    }

    /** What lies in the chosen prefecture. */
    public List<Place> getMunicipalities() {
        return places.municipalities(prefecture);
    }

    /** The municipalities of what was just chosen appear on the same page; nothing is checked or stored yet. */
    public void refill() {
        // Drawing the page again is all there is to do.
    }

    public void create() throws IOException {
        boolean within = municipality != null && prefecture != null && municipality.startsWith(prefecture);
        organisations.create(name, kind, within ? municipality : null);
        going.to("/admin/organisations?done=made");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Organisation.Kind getKind() {
        return kind;
    }

    public void setKind(Organisation.Kind kind) {
        this.kind = kind;
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
}
