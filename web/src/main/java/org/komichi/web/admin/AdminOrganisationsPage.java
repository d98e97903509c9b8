package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.identity.Organisation;
import org.komichi.identity.Organisations;
import org.komichi.web.identity.Going;

/** Clinics, stations and associations; a new one is made here. */
@Named
@RequestScoped
public class AdminOrganisationsPage {
    @Inject
    Organisations organisations;

    @Inject
    Going going;

    private String name;
    private Organisation.Kind kind;
    private String municipality;

    public List<Organisation> getAll() {
        return organisations.all();
    }

    public Organisation.Kind[] getKinds() {
        return Organisation.Kind.values();
    }

    public void create() throws IOException {
        organisations.create(name, kind, municipality);
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

    public String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(String municipality) {
        this.municipality = municipality;
    }
}
