package org.komichi.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.komichi.caselibrary.CasePictures;

/** The pictures that editors put into cases, for whoever shows them. */
@ApplicationScoped
public class KeptPictures implements CasePictures.Keeper {
    @PersistenceContext
    EntityManager database;

    @Override
    public Optional<CasePictures.File> picture(long caseId, String file) {
        return database.createQuery(
                        "select p from CasePicture p where p.caseId = :case and p.file = :file", CasePicture.class)
                .setParameter("case", caseId)
                .setParameter("file", file)
                .getResultStream()
                .findFirst()
                .map(picture -> new CasePictures.File(picture.mediaType(), picture.bytes()));
    }
}
