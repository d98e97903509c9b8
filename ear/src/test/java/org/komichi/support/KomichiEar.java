package org.komichi.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with a test WAR beside ours: what is tested is what is shipped. */
public final class KomichiEar {
    private static final String MANIFEST = "Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron-base\n";

    private KomichiEar() {}

    /** The built EAR and, in a WAR of its own, these test classes. */
    public static EnterpriseArchive withTests(Class<?>... tests) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "komichi.ear")
                .importFrom(new File(System.getProperty("komichi.ear")))
                .as(EnterpriseArchive.class);
        WebArchive war = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(tests)
                .addClasses(Acting.class, House.class, NobodySignsIn.class)
                .setManifest(new StringAsset(MANIFEST))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String module =
                "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module></application>";
        String descriptor = text(ear, "META-INF/application.xml").replace("</application>", module);
        ear.delete("META-INF/application.xml");
        ear.setApplicationXML(new StringAsset(descriptor));
        ear.addAsModule(Testable.archiveToTest(war));
        return ear;
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (InputStream stream = ear.get(path).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
