package org.lectern.local;

import java.nio.file.Path;
import java.util.List;
import org.lectern.local.machine.Refusal;

/** The commands of {@code deploy/local}. The first argument is the command, the rest as users write it. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var root = Path.of(System.getProperty("lectern.root")).toAbsolutePath().normalize();
        try {
            var options = Options.parse(arguments.subList(1, arguments.size()), root.resolve(".lectern"));
            return switch (arguments.getFirst()) {
                case "up" ->
                    options.detach() && !Detached.isInside()
                            ? Detached.up(root, options.withoutOperands(), arguments)
                            : new Up(root, options.withoutOperands()).run();
                case "down" -> Commands.down(options.withoutOperands());
                case "status" -> Commands.status(options.withoutOperands());
                case "token" -> Commands.token(options);
                case "part" -> Commands.part(options);
                case "running" -> Commands.running(options);
                default -> throw new Refusal("There is no command " + arguments.getFirst() + ".");
            };
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
    }
}
