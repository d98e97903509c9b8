package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.komichi.content.MediaKind;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import org.komichi.content.Packs;
import org.komichi.shared.NotFound;

/** The pictures of cases: those that came with the pack, and those that other rooms keep. */
@ApplicationScoped
public class CasePictures {
    /** A room that keeps pictures of cases. Found by CDI. */
    public interface Keeper {
        /** A picture of a case by the name that the case gives it. */
        Optional<File> picture(long caseId, String file);
    }

    /** A picture.
     * @param type its media type */
    public record File(String type, byte[] bytes) {
        public File {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    @Inject
    Packs packs;

    @Inject
    @Any
    Instance<Keeper> keepers;

    /** A picture of a case that may be read.
     * @throws NotFound when nobody has it */
    public File of(ReadableCase readable, CaseDocument.Picture picture) {
        return of(readable.id(), picture);
    }

    /** A picture of a case, whoever asks: the asking room knows who may.
     * @throws NotFound when nobody has it */
    public File of(long caseId, CaseDocument.Picture picture) {
        for (Keeper keeper : keepers) {
            Optional<File> kept = keeper.picture(caseId, picture.file());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Pack pack = packs.latestOf(PackKind.CASES).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .pack();
        MediaKind kind = MediaKind.ofName(picture.file());
        if (kind == null || !picture.file().startsWith("assets/")) {
            throw new NotFound();
        }
        return new File(kind.mediaType() + (kind.text() ? ";charset=UTF-8" : ""), pack.bytes(picture.file()));
    }
}
