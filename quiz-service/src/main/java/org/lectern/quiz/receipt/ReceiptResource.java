package org.lectern.quiz.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.Roles;

/** The public keys, for whoever verifies a receipt. */
@Path("/api/quiz")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class ReceiptResource {

    @Inject
    MakeReceipt receipts;

    @GET
    @Path("/receipt-keys")
    public KeyList keys() {
        return receipts.keys();
    }
}
