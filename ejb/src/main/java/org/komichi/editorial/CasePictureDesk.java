package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CasePictures;
import org.komichi.caselibrary.CasePictures.File;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.picture.CleanPicture;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/** Puts pictures into a draft: written anew, and with words for those who do not see them. */
@Stateless
@RolesAllowed(Role.Name.EDITOR)
public class CasePictureDesk {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    CasePictures pictures;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /**
     * Adds a picture at the end.
     *
     * @param base version of the case that the page showed
     * @param words all that it shows, in Japanese
     * @throws PictureWordsNeeded when there are none
     * @throws org.komichi.picture.PictureNeeded when the file is none
     */
    public Written add(String slug, int base, byte[] file, String words) {
        if (words == null || words.isBlank()) {
            throw new PictureWordsNeeded();
        }
        CleanPicture clean = CleanPicture.of(file);
        LibraryCase found = book.locked(slug);
        String name = "upload/" + Long.toString(new java.math.BigInteger(1, keys.random(8)).longValue() >>> 1, 32)
                + (clean.type().endsWith("png") ? ".png" : ".jpg");
        database.persist(new CasePicture(found.id(), name, clean, currentPerson.id(), clock.instant()));
        return desk.arrange(
                slug,
                Filled.of(base, Map.of()),
                "pictures",
                tree -> tree.add("pictures", Map.of("file", name, "alt", Map.of("ja", words.strip()))));
    }

    /** A picture of the version that is worked on, by its number from 1.
     * @throws NotFound when there is none */
    @RolesAllowed({Role.Name.EDITOR, Role.Name.REVIEWER})
    public File of(String slug, int number) {
        LibraryCase found = book.get(slug);
        List<CaseDocument.Picture> all = found.working().pictures();
        if (number < 1 || number > all.size()) {
            throw new NotFound();
        }
        return pictures.of(found.id(), all.get(number - 1));
    }
}
