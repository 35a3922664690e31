package org.jiangxin.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.entity.VerificationMethod;
import org.jiangxin.identity.entity.VerificationStatus;
import org.jiangxin.identity.service.CodeSent;
import org.jiangxin.identity.service.ConsentService;
import org.jiangxin.identity.service.IdentityFields;
import org.jiangxin.identity.service.PasswordService;
import org.jiangxin.identity.service.RegisterLearner;
import org.jiangxin.identity.service.RegistrationService;
import org.jiangxin.identity.service.VerificationService;
import org.jiangxin.identity.service.VerificationView;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** Registration, verification and a forgotten password for programs, under the same rules as the pages (R-321b, R-321c). */
@Path("/registration")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "registration")
public class RegistrationResource {
    @Inject
    RegistrationService registration;

    @Inject
    VerificationService verification;

    @Inject
    PasswordService passwords;

    @Inject
    ConsentService consents;

    @Context
    HttpServletRequest request;

    /** Asks for a code. */
    public record CodeRequest(
            @Schema(description = "mobile number; not needed for VERIFY_IDENTITY, which goes to the own phone")
            String mobile,

            @Schema(description = "REGISTER, RESET_PASSWORD or VERIFY_IDENTITY (signed in)")
            CodePurpose purpose) {}

    /** A consent document in force. */
    public record Document(
            ConsentDocument document, int version, LocalDate inForceSince, boolean needed, String title) {}

    /** Decisions about the consent documents. */
    public record Decisions(boolean service, boolean identityData, boolean biometric) {}

    /** Pictures as base64 of a JPEG or PNG: 200 pixels at least on the short side, 40 million and 10 MB at most. */
    public record Photos(byte[] idFront, byte[] idBack, byte[] portrait) {
        Map<PhotoKind, byte[]> byKind() {
            var kinds = new EnumMap<PhotoKind, byte[]>(PhotoKind.class);
            putIfGiven(kinds, PhotoKind.ID_FRONT, idFront);
            putIfGiven(kinds, PhotoKind.ID_BACK, idBack);
            putIfGiven(kinds, PhotoKind.PORTRAIT, portrait);
            return kinds;
        }

        private static void putIfGiven(Map<PhotoKind, byte[]> kinds, PhotoKind kind, byte[] picture) {
            if (picture != null) {
                kinds.put(kind, picture);
            }
        }
    }

    /** Everything a registration needs. */
    public record Registration(
            String mobile,

            @Schema(description = "of the answer to POST /registration/codes")
            String requestId,

            @Schema(description = "the six digits sent to the phone")
            String code,

            String password,
            @Schema(description = "姓名") String realName,
            @Schema(description = "公民身份号码, GB 11643") String citizenId,
            @Schema(description = "电子社保卡号码") String socialCard,
            Photos photos,
            Decisions consents) {
        @Override
        public String toString() {
            return "Registration";
        }
    }

    /** Corrected papers; a picture that is left out stays. */
    public record Correction(String realName, String citizenId, String socialCard, Photos photos) {
        @Override
        public String toString() {
            return "Correction";
        }
    }

    /** How far the verification has come. */
    public record Verification(
            VerificationStatus status,

            @Schema(description = "stable word of the last attempt, for example DATA_MISMATCH or WAITING")
            String reason,

            @Schema(description = "the reason in the language of Accept-Language")
            String reasonText,

            VerificationMethod method,
            Instant at,
            int triesLeft,
            boolean biometricConsent,

            @Schema(description = "whether the identity check is a simulator")
            boolean simulated) {}

    /** Asks for a verification. */
    public record VerificationRequest(
            @Schema(
                    description = "PORTRAIT compares the portrait; PHONE_AND_REVIEW needs requestId and code of a"
                            + " VERIFY_IDENTITY code")
            VerificationMethod method,

            String requestId,
            String code) {}

    /** Sets a new password. */
    public record PasswordReset(String mobile, String requestId, String code, String password) {
        @Override
        public String toString() {
            return "PasswordReset";
        }
    }

    /** GIVEN or WITHDRAWN. */
    public record Decision(ConsentDecision decision) {}

    @GET
    @Path("/documents")
    @Operation(summary = "The consent documents in force")
    public List<Document> documents() {
        var locale = UserLanguage.of(request);
        return consents.documents().stream()
                .map(view -> new Document(
                        view.document(),
                        view.version(),
                        view.inForceSince(),
                        view.needed(),
                        Texts.get(locale, "identity", "enum.ConsentDocument." + view.document())))
                .toList();
    }

    @POST
    @Path("/codes")
    @Operation(
            summary = "Send a one-time code to a phone",
            description = "The code is good for five minutes and five tries and belongs to the requestId of the answer."
                    + " 422 identity.code.too_soon, number_hour, number_day or address when a limit is reached.")
    public CodeSent sendCode(CodeRequest given) {
        if (given == null || given.purpose() == null) {
            throw new BadRequestException();
        }
        var address = request.getRemoteAddr();
        var language = UserLanguage.of(request).toLanguageTag();
        return switch (given.purpose()) {
            case REGISTER -> registration.sendCode(given.mobile(), address, language);
            case RESET_PASSWORD -> passwords.sendCode(given.mobile(), address, language);
            case VERIFY_IDENTITY -> verification.sendCode(address, language);
            case CONFIRM_EMAIL, PROVE_PRESENCE -> throw new BadRequestException();
        };
    }

    @POST
    @Operation(
            summary = "Register a learner",
            description = "201 with the state of the verification: VERIFIED, IN_REVIEW, REJECTED with a reason, or"
                    + " UNVERIFIED when the identity check is down. Without the biometric consent a reviewer decides. Sign in"
                    + " afterwards with POST /api/session. 422 names every field that is wrong.")
    public Response register(Registration given) {
        if (given == null || given.consents() == null || given.photos() == null) {
            throw new BadRequestException();
        }
        var registered = registration.register(new RegisterLearner(
                given.mobile(),
                given.requestId(),
                given.code(),
                given.password(),
                new IdentityFields(given.realName(), given.citizenId(), given.socialCard()),
                given.photos().byKind(),
                given.consents().service(),
                given.consents().identityData(),
                given.consents().biometric(),
                UserLanguage.of(request).toLanguageTag()));
        return Response.status(Response.Status.CREATED)
                .entity(view(registered.verification()))
                .build();
    }

    @GET
    @Path("/verification")
    @Operation(summary = "How far the own verification has come")
    public Verification verification() {
        return view(verification.mine());
    }

    @POST
    @Path("/verification")
    @Operation(summary = "Have the own identity verified, by portrait or by phone code and reviewer")
    public Verification verify(VerificationRequest given) {
        if (given == null || given.method() == null) {
            throw new BadRequestException();
        }
        return view(
                switch (given.method()) {
                    case PORTRAIT -> verification.comparePortrait();
                    case PHONE_AND_REVIEW -> verification.askReviewer(given.requestId(), given.code());
                });
    }

    @PUT
    @Path("/identity")
    @Operation(summary = "Correct the own papers before they are verified; the verification has to be asked for again")
    public Verification correct(Correction given) {
        if (given == null) {
            throw new BadRequestException();
        }
        return view(verification.correct(
                new IdentityFields(given.realName(), given.citizenId(), given.socialCard()),
                given.photos() == null ? Map.of() : given.photos().byKind()));
    }

    @PUT
    @Path("/consents/biometric")
    @Operation(summary = "Give or withdraw the separate consent to comparing the portrait")
    public Verification decide(Decision given) {
        if (given == null || given.decision() == null) {
            throw new BadRequestException();
        }
        if (given.decision() == ConsentDecision.GIVEN) {
            consents.giveBiometric();
        } else {
            consents.withdrawBiometric();
        }
        return view(verification.mine());
    }

    @POST
    @Path("/password")
    @Operation(
            summary = "Set a new password by phone code",
            description = "Needs a RESET_PASSWORD code. Every sign-in of the account ends; a lock-out is opened.")
    public Response resetPassword(PasswordReset given) {
        if (given == null) {
            throw new BadRequestException();
        }
        passwords.reset(given.mobile(), given.requestId(), given.code(), given.password());
        return Response.noContent().build();
    }

    private Verification view(VerificationView view) {
        return new Verification(
                view.status(),
                view.reason(),
                view.reason() == null
                        ? null
                        : Texts.get(UserLanguage.of(request), "identity", "verify.reason." + view.reason()),
                view.lastMethod(),
                view.lastAt(),
                view.triesLeft(),
                view.biometricConsent(),
                view.simulated());
    }
}
