package org.jiangxin.acceptance.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jboss.shrinkwrap.impl.base.io.IOUtil;

/** The EAR as it is delivered, with a WAR of tests beside its modules. */
final class Platform {
    private static final String APPLICATION = "META-INF/application.xml";

    private Platform() {}

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    static EnterpriseArchive with(Class<?>... tests) {
        var ear = ShrinkWrap.create(ZipImporter.class, "jiangxin.ear")
                .importFrom(new File(System.getProperty("ear")))
                .as(EnterpriseArchive.class);
        var war = ShrinkWrap.create(WebArchive.class, "test.war")
                .addClasses(tests)
                .addClasses(AsSystem.class, InTransaction.class, OpenMechanism.class)
                .addAsLibraries(jarOf(org.assertj.core.api.Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class))
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"all\"/>"), "beans.xml");
        var application = new String(
                        IOUtil.asByteArray(ear.get(APPLICATION).getAsset().openStream()))
                .replace(
                        "<library-directory>",
                        "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module><library-directory>");
        ear.delete(APPLICATION);
        ear.addAsManifestResource(new StringAsset(application), "application.xml");
        return ear.addAsModule(Testable.archiveToTest(war));
    }
}
