package org.komichi.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, with a test WAR beside ours: what is tested is what is shipped. It is deployed once for all container
 * tests of a database; they make their own people and workshops, and each looks at its own.
 */
@ArquillianSuiteDeployment
public class KomichiEar {
    private static final String MANIFEST =
            "Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron-base, jdk.httpserver\n";

    /** The built EAR and, in a WAR of its own, the tests and what they need inside the server. */
    @Deployment
    public static EnterpriseArchive ear() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "komichi.ear")
                .importFrom(new File(System.getProperty("komichi.ear")))
                .as(EnterpriseArchive.class);
        WebArchive war = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackage("org.komichi.it")
                .addClasses(
                        Acting.class,
                        AtOnce.class,
                        House.class,
                        NobodySignsIn.class,
                        Classroom.class,
                        Questionnaires.class)
                .addClasses(SkillsHall.class, Tables.class, Phone.class, FakeClamd.class)
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
