package org.jiangxin.shared.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code ./jiangxin help}: read from the commands themselves, so that none is missing and none is invented. */
@Path("/ops")
@RequestScoped
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class OperatorHelpCommand {
    private static final String ROOT = "/ops/";

    /** Names of the resource classes, with which the server starts the REST interface. */
    private static final String RESOURCES = "resteasy.scanned.resources";

    @Context
    ServletContext servlet;

    @POST
    @Path("/help")
    @Operation(hidden = true, summary = "Lists every command.")
    public String help() {
        var commands = new TreeMap<String, String>();
        Arrays.stream(servlet.getInitParameter(RESOURCES).split(","))
                .map(OperatorHelpCommand::load)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(POST.class))
                .filter(OperatorHelpCommand::isCommand)
                .forEach(method -> commands.put(line(method), summary(method)));
        return commands.entrySet().stream()
                .map(command -> command.getKey() + "\n    " + command.getValue())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "./jiangxin <command> [name=value …]\n\n", "\n"));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name.strip(), false, OperatorHelpCommand.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCommand(Method method) {
        return path(method).startsWith(ROOT)
                && (method.isAnnotationPresent(OperatorCommand.class)
                        || method.getDeclaringClass().isAnnotationPresent(OperatorCommand.class));
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        var path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return ("/" + path).replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String line(Method method) {
        var names = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(FormParam.class))
                .filter(Objects::nonNull)
                .map(parameter -> " " + parameter.value() + "=…")
                .collect(Collectors.joining());
        return path(method).substring(ROOT.length()) + names;
    }

    private static String summary(Method method) {
        var operation = method.getAnnotation(Operation.class);
        return operation == null ? "" : operation.summary();
    }
}
