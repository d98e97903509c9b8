package org.komichi.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.komichi.identity.Choice;
import org.komichi.identity.MyProfile;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.identity.Profile;
import org.komichi.web.frame.Language;

/** {@code /my/profile}: what she tells about herself, and the way to the other settings. */
@Named
@RequestScoped
public class ProfilePage {
    @Inject
    HttpServletRequest request;

    @Inject
    MyProfile myProfile;

    @Inject
    Professions professions;

    @Inject
    Places places;

    @Inject
    Language language;

    @Inject
    Going going;

    private MyProfile.Account account;
    private String name;
    private String reading;
    private String profession;
    private String subProfession;
    private String workplaceKind;
    private String prefecture;
    private String municipality;
    private String experience;
    private String speech;

    @PostConstruct
    void read() {
        account = myProfile.get();
        Profile profile = account.profile();
        name = profile.name();
        reading = profile.reading();
        profession = profile.profession();
        subProfession = profile.subProfession();
        workplaceKind = profile.workplaceKind();
        prefecture = profile.prefecture();
        municipality = profile.municipality();
        experience = profile.experience();
        speech = account.locale().getLanguage();
        // What was just chosen decides which lists the rest of the form is read and drawn with.
        profession = chosen("profession", profession);
        prefecture = chosen("prefecture", prefecture);
    }

    private static String chosen(String field, String stored) {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("form:" + field);
        return sent == null ? stored : sent.isEmpty() ? null : sent;
    }

    public void save() throws IOException {
        boolean within = municipality != null && prefecture != null && municipality.startsWith(prefecture);
        myProfile.describe(new Profile(
                name,
                reading,
                profession,
                subProfession,
                workplaceKind,
                prefecture,
                within ? municipality : null,
                experience));
        going.to("/my/profile?done=profileSaved");
    }

    /** The lists that depend on what was just chosen are filled on the same page; nothing is checked or stored yet. */
    public void refill() {
        // Drawing the page again is all there is to do.
    }

    public void saveLanguage() throws IOException {
        myProfile.speak("en".equals(speech) ? Locale.ENGLISH : Locale.JAPANESE);
        going.to("/my/profile?done=languageSaved&lang=" + ("en".equals(speech) ? "en" : "ja"));
    }

    public String getAddress() {
        return account.email();
    }

    public boolean isComplete() {
        return account.profile().complete();
    }

    public List<Choice> getProfessions() {
        return professions.all().stream()
                .map(one -> new Choice(one.code(), one.label()))
                .toList();
    }

    /** Kinds within the chosen profession. */
    public List<Choice> getKinds() {
        return professions.find(profession).map(Profession::kinds).orElse(List.of());
    }

    public List<Choice> getWorkplaceKinds() {
        return professions.workplaceKinds();
    }

    public List<Choice> getExperienceBands() {
        return professions.experienceBands();
    }

    public List<Place> getPrefectures() {
        return places.prefectures();
    }

    /** What lies in the chosen prefecture. */
    public List<Place> getMunicipalities() {
        return places.municipalities(prefecture);
    }

    /** The word of a choice in the reader's language. */
    public String word(Choice choice) {
        return choice.label().in(language.of(request));
    }

    /** Where she works, in words; null when not told. */
    public String getPlace() {
        String words = places.name(prefecture, municipality);
        return words.isEmpty() ? null : words;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReading() {
        return reading;
    }

    public void setReading(String reading) {
        this.reading = reading;
    }

    public String getProfession() {
        return profession;
    }

    public void setProfession(String profession) {
        this.profession = profession;
    }

    public String getSubProfession() {
        return subProfession;
    }

    public void setSubProfession(String subProfession) {
        this.subProfession = subProfession;
    }

    public String getWorkplaceKind() {
        return workplaceKind;
    }

    public void setWorkplaceKind(String workplaceKind) {
        this.workplaceKind = workplaceKind;
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

    public String getExperience() {
        return experience;
    }

    public void setExperience(String experience) {
        this.experience = experience;
    }

    public String getSpeech() {
        return speech;
    }

    public void setSpeech(String speech) {
        this.speech = speech;
    }
}
