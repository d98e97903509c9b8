package org.komichi.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.komichi.picture.CleanPicture;
import org.komichi.picture.PictureNeeded;

/**
 * The file of a certificate, read and written anew. What it is its content says, not its name. A photograph loses the place where it was
 * taken; a PDF loses its author, whatever would run when it is opened, and files that hang on it.
 *
 * @param type its media type
 */
record CleanCertificate(String type, byte[] bytes) {
    /** Larger files are refused. */
    static final int LARGEST = 5 * 1024 * 1024;

    static final String PDF = "application/pdf";
    private static final int MOST_PAGES = 20;
    private static final byte[] BEGINNING = {'%', 'P', 'D', 'F', '-'};
    private static final List<COSName> RUNNING = List.of(COSName.OPEN_ACTION, COSName.AA, COSName.METADATA);
    private static final List<COSName> HANGING = List.of(COSName.JAVA_SCRIPT, COSName.EMBEDDED_FILES);

    CleanCertificate {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Reads a file and writes it anew.
     *
     * @param file PDF, JPEG or PNG, whatever its name says
     * @throws CertificateFileTooLarge when it has more than 5 MB
     * @throws CertificateFileNeeded when it is none of these, broken, behind a password, or longer than 20 pages
     */
    static CleanCertificate of(byte[] file) {
        if (file.length > LARGEST) {
            throw new CertificateFileTooLarge(LARGEST / 1024 / 1024);
        }
        if (begins(file)) {
            return new CleanCertificate(PDF, pdf(file));
        }
        try {
            CleanPicture picture = CleanPicture.of(file);
            return new CleanCertificate(picture.type(), picture.bytes());
        } catch (PictureNeeded none) {
            throw new CertificateFileNeeded();
        }
    }

    private static boolean begins(byte[] file) {
        return file.length > BEGINNING.length
                && java.util.Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    private static byte[] pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() < 1 || document.getNumberOfPages() > MOST_PAGES) {
                throw new CertificateFileNeeded();
            }
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            RUNNING.forEach(catalog::removeItem);
            if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
                HANGING.forEach(names::removeItem);
            }
            document.setDocumentInformation(new PDDocumentInformation());
            document.setAllSecurityToBeRemoved(true);
            ByteArrayOutputStream clean = new ByteArrayOutputStream();
            document.save(clean);
            return clean.toByteArray();
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException broken) {
            throw new CertificateFileNeeded();
        }
    }
}
