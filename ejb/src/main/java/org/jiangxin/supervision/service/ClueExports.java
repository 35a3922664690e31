package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jiangxin.integrity.service.ClueDossiers;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.record.service.RecordSigner;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.supervision.entity.ExportFacts;
import org.jiangxin.supervision.entity.ExportKind;

/**
 * A clue with everything it rests on as one package to take away (R-324c): masked as on the page, numbered, registered, and signed, so
 * that years later anybody can see whether a byte of it was changed.
 */
@Stateless
public class ClueExports {
    /** Largest package that is taken in to be checked. */
    public static final int LARGEST = 15 * 1024 * 1024;

    @Inject
    ClueDossiers dossiers;

    @Inject
    SupervisedRegions supervised;

    @Inject
    RegionDirectory regions;

    @Inject
    ExportRegister exportRegister;

    @Inject
    RecordSigner signer;

    /** Writes the summary that is read and printed; the words are those of the page. */
    @FunctionalInterface
    public interface Summary {
        /** @param pictures names of the picture files by public id */
        String of(ClueView view, ExportMark mark, Map<String, String> pictures);
    }

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ExportFile clue(String publicId, Summary summary) {
        var region = supervised.ownCode();
        var dossier = dossiers.of(publicId);
        var mark = exportRegister.draw(regions.pathName(region));
        var content = CluePackage.of(
                dossier,
                mark,
                summary.of(dossier.view(), mark, CluePackage.pictureNames(dossier)),
                list -> signer.signFiles(list).getBytes(StandardCharsets.US_ASCII));
        var rows = dossier.rows().stream().mapToInt(one -> one.values().size()).sum();
        return exportRegister.entered(
                mark, new ExportFacts(ExportKind.CLUE, publicId, rows, 0, 0, 0), region, ".zip", content);
    }

    /** Whether a package is as it left. It is looked at in memory and kept nowhere. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CheckedPackage check(byte[] file) {
        if (file == null || file.length == 0) {
            throw new Refused(Refusal.of("supervision.package.missing").on("file"));
        }
        if (file.length > LARGEST) {
            throw new Refused(Refusal.of("supervision.package.too_large", LARGEST / 1024 / 1024)
                    .on("file"));
        }
        return CluePackageCheck.check(file, signer::openFiles);
    }
}
