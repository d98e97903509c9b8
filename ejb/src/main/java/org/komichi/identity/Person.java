package org.komichi.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.komichi.shared.Identified;

/**
 * Somebody with an account, or a guest of a workshop who has none. An account begins unconfirmed (she signed up) or invited (somebody registered her), becomes active when
 * she proves her address, and ends deleted: then only the number is left, for certificates and signatures that outlive it.
 */
@Entity
@Table(name = "person")
public class Person extends Identified {
    /** How long somebody who signed up may take to prove her address. */
    public static final Duration TIME_TO_CONFIRM = Duration.ofDays(14);

    private EmailAddress email;

    /** The same column as text, to search in. */
    @Column(name = "email", insertable = false, updatable = false)
    private String emailText;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    /** Rises when every signed-in session must end: new password, deletion, lost role. */
    private int stamp;

    private String locale;
    private String name;
    private String reading;
    private String profession;

    /** Her place in a list of names, kept so that the database can sort by it. */
    @Column(name = "name_order")
    private byte[] nameOrder;

    @Column(name = "sub_profession")
    private String subProfession;

    @Column(name = "workplace_kind")
    private String workplaceKind;

    private String prefecture;
    private String municipality;
    private String experience;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** Since when the password alone lets nobody in; null while it does. */
    @Column(name = "second_factor_since")
    private Instant secondFactorSince;

    /** The day of the last sign-in. */
    @Column(name = "seen_on")
    private LocalDate seenOn;

    /** When she was told that her account lies unused; null since she came back. */
    @Column(name = "unused_told_at")
    private Instant unusedToldAt;

    protected Person() {}

    private Person(EmailAddress email, AccountStatus status, Locale locale, Instant now) {
        this(status, locale, now);
        this.email = Objects.requireNonNull(email);
    }

    private Person(AccountStatus status, Locale locale, Instant now) {
        this.status = status;
        this.locale = locale.getLanguage();
        this.createdAt = now;
        this.seenOn = LocalDate.ofInstant(now, ZoneOffset.UTC);
        describe(Profile.EMPTY);
    }

    /** Somebody who signs up herself: unconfirmed until she follows the link sent to her address. */
    public static Person signingUp(EmailAddress email, String passwordHash, Locale locale, Instant now) {
        Person person = new Person(email, AccountStatus.UNCONFIRMED, locale, now);
        person.passwordHash = Objects.requireNonNull(passwordHash);
        return person;
    }

    /** Somebody registered by another: invited until she follows the link and chooses a password. */
    public static Person invited(EmailAddress email, Profile profile, Locale locale, Instant now) {
        Person person = new Person(email, AccountStatus.INVITED, locale, now);
        person.describe(profile);
        return person;
    }

    /**
     * A guest of a workshop.
     *
     * @param email one that she proved to be hers; null for who came to the door and left none
     */
    public static Person guest(EmailAddress email, Profile profile, Locale locale, Instant now) {
        Person person = new Person(AccountStatus.GUEST, locale, now);
        person.email = email;
        person.describe(profile);
        return person;
    }

    /** A guest whom somebody registers: invited like everybody else, and what was told of her counts. */
    public void invite(Profile profile) {
        status = AccountStatus.INVITED;
        describe(profile);
    }

    /** She signed in. */
    public void seen(LocalDate today) {
        seenOn = today;
        unusedToldAt = null;
    }

    /** A letter tells her that she has not signed in for long. */
    public void toldUnused(Instant now) {
        unusedToldAt = now;
    }

    /** Whether she was told, and has not come back. */
    public boolean wasToldUnused() {
        return status == AccountStatus.ACTIVE && unusedToldAt != null;
    }

    /** She proved that the address is hers. A guest who signed up has an account from then on. */
    public void confirm() {
        if (status == AccountStatus.UNCONFIRMED
                || status == AccountStatus.INVITED
                || status == AccountStatus.GUEST && passwordHash != null) {
            status = AccountStatus.ACTIVE;
        }
    }

    /** Whether she let her time pass: whoever's address it is, she does not want the account. */
    public boolean neverConfirmed(Instant now) {
        return status == AccountStatus.UNCONFIRMED && !now.isBefore(createdAt.plus(TIME_TO_CONFIRM));
    }

    /** A new password ends every session that knew the old one. */
    public void changePassword(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
        stamp++;
    }

    /** A better hash of the same password; sessions go on. */
    public void rehash(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
    }

    public void changeEmail(EmailAddress newAddress) {
        email = Objects.requireNonNull(newAddress);
        stamp++;
    }

    public void speak(Locale language) {
        locale = language.getLanguage();
    }

    /** Replaces what she tells about herself. */
    public void describe(Profile profile) {
        name = profile.name();
        reading = profile.reading();
        nameOrder = NameOrder.of(reading, name).bytes();
        profession = profile.profession();
        subProfession = profile.subProfession();
        workplaceKind = profile.workplaceKind();
        prefecture = profile.prefecture();
        municipality = profile.municipality();
        experience = profile.experience();
    }

    public void workAt(Organisation organisation) {
        organisationId = organisation == null ? null : organisation.id();
    }

    /** Ends every signed-in session. */
    public void endSessions() {
        stamp++;
    }

    /** From now on the password alone lets nobody in: whoever came with it alone comes anew. */
    public void askForSecondFactor(Instant now) {
        secondFactorSince = now;
        stamp++;
    }

    /** The password is enough again. */
    public void askForPasswordOnly() {
        secondFactorSince = null;
        stamp++;
    }

    /** Whether her sign-in asks for a second factor. */
    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }

    /** Removes everything that says who she was. */
    public void delete(Instant now) {
        secondFactorSince = null;
        email = null;
        passwordHash = null;
        describe(Profile.EMPTY);
        organisationId = null;
        status = AccountStatus.DELETED;
        deletedAt = now;
        stamp++;
    }

    /** Whether she comes without an account. */
    public boolean isGuest() {
        return status == AccountStatus.GUEST;
    }

    public boolean maySignIn() {
        return status == AccountStatus.ACTIVE && passwordHash != null;
    }

    public EmailAddress email() {
        return email;
    }

    /** What her password is checked against, by the account room alone; null when she has none. */
    public String passwordHash() {
        return passwordHash;
    }

    public AccountStatus status() {
        return status;
    }

    public int stamp() {
        return stamp;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public String name() {
        return name;
    }

    public Long organisationId() {
        return organisationId;
    }

    public Profile profile() {
        return new Profile(
                name, reading, profession, subProfession, workplaceKind, prefecture, municipality, experience);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
