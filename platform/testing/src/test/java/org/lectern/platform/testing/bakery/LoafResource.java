package org.lectern.platform.testing.bakery;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.lectern.platform.problem.Conflict;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/loaves")
public class LoafResource {

    record Order(@NotBlank String customer, @Positive int price) {}

    static final class SoldOut extends Conflict {
        SoldOut() {
            super("sold-out", "Nothing is left", "Come back tomorrow.", Map.of("left", 0));
        }
    }

    private final Till till;
    private final CurrentUser user;

    LoafResource(Till till, CurrentUser user) {
        this.till = till;
        this.user = user;
    }

    @GET
    public String menu() {
        return user.isAnonymous() ? "nobody" : user.name();
    }

    @GET
    @Path("/me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of("sub", user.sub(), "name", user.name(), "groups", user.groups(), "admin", user.isAdmin());
    }

    @GET
    @Path("/{customer}")
    @RolesAllowed(Roles.STUDENT)
    public List<Integer> of(@PathParam("customer") String customer) {
        return till.booked(customer);
    }

    @POST
    @RolesAllowed(Roles.INSTRUCTOR)
    public void sell(@Valid Order order) {
        switch (order.price()) {
            case 99 -> throw new SoldOut();
            case 98 -> throw new IllegalStateException("password=hunter2");
            default -> till.sell(order.customer(), order.price());
        }
    }
}
