package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Where a workshop takes place. Everything may be missing: an online workshop has no room. */
@Embeddable
public class Venue {
    static final Venue NONE = new Venue(null, null, null, null);

    @Column(name = "venue")
    private String name;

    private String address;

    @Column(name = "map_link")
    private String mapLink;

    @Column(name = "meeting_link")
    private String meetingLink;

    protected Venue() {}

    /**
     * A place.
     *
     * @param meetingLink address of the online meeting; shown to confirmed people only
     * @throws NoWebAddress when a link is none
     */
    public Venue(String name, String address, String mapLink, String meetingLink) {
        NoWebAddress.refuse("mapLink", mapLink);
        NoWebAddress.refuse("meetingLink", meetingLink);
        this.name = name;
        this.address = address;
        this.mapLink = mapLink;
        this.meetingLink = meetingLink;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String mapLink() {
        return mapLink;
    }

    /** For those who have a seat ({@link Inside}), and those who organize the workshop. */
    public String meetingLink() {
        return meetingLink;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Venue that
                && Objects.equals(name, that.name)
                && Objects.equals(address, that.address)
                && Objects.equals(mapLink, that.mapLink)
                && Objects.equals(meetingLink, that.meetingLink);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, address, mapLink, meetingLink);
    }
}
