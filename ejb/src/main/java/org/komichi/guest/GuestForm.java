package org.komichi.guest;

import org.komichi.workshop.Application;

/**
 * What somebody without an account tells when she wants to come.
 *
 * @param name as she wants to be called, at most 100 characters
 * @param reading in kana; needed when the name has kanji
 * @param profession code of the profession list, which knows families and students too; may be null
 * @param email where her letters go
 * @param application answers to the organizer's questions, and what she needs to take part
 * @param agreed whether she agrees to what is done with this
 */
public record GuestForm(
        String name, String reading, String profession, String email, Application application, boolean agreed) {}
