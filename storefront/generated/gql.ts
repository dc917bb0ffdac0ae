// Generated from the storefront's documents by `npm run codegen`.
/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DeskCategories {\n    ...DeskCategoryTree\n  }\n": typeof types.DeskCategoriesDocument,
    "\n  mutation DeskCreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCreateCategoryDocument,
    "\n  mutation DeskUpdateCategory($input: UpdateCategoryInput!) {\n    updateCategory(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskUpdateCategoryDocument,
    "\n  mutation DeskWithdrawCategory($id: ID!) {\n    withdrawCategory(id: $id) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskWithdrawCategoryDocument,
    "\n  fragment DeskCategoryTree on Query {\n    allCategories(first: 100) { ...DeskCategoryPage }\n  }\n": typeof types.DeskCategoryTreeFragmentDoc,
    "\n  fragment DeskCategoryPage on CategoryConnection {\n    edges { node { id name slug edition parent { id } } }\n    pageInfo { endCursor hasNextPage }\n  }\n": typeof types.DeskCategoryPageFragmentDoc,
    "\n  query DeskMoreCategories($after: String) {\n    allCategories(first: 100, after: $after) { ...DeskCategoryPage }\n  }\n": typeof types.DeskMoreCategoriesDocument,
    "\n  query DeskCoupons($after: String) {\n    coupons(first: 25, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          code\n          kind\n          percent\n          minimum { amount currency }\n          expiresAt\n          endedAt\n          mostRedemptions\n          redeemed\n        }\n      }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskCouponsDocument,
    "\n  query DeskCoupon($code: String!, $after: String) {\n    coupon(code: $code) {\n      id\n      code\n      kind\n      percent\n      minimum { amount currency }\n      products { id name }\n      expiresAt\n      endedAt\n      mostRedemptions\n      mostPerCustomer\n      redeemed\n      edition\n      redemptions(first: 25, after: $after) {\n        edges { node { at givenBackAt order { id number } customer { id name } } }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": typeof types.DeskCouponDocument,
    "\n  mutation DeskCreateCoupon($input: CreateCouponInput!) {\n    createCoupon(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on CouponChanged { coupon { id code } }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCreateCouponDocument,
    "\n  mutation DeskChangeCoupon($input: ChangeCouponInput!) {\n    changeCoupon(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on CouponUsedMore { redeemed }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskChangeCouponDocument,
    "\n  mutation DeskEndCoupon($id: ID!) {\n    endCoupon(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskEndCouponDocument,
    "\n  query DeskCustomers(\n    $words: String\n    $sort: UserSort!\n    $after: String\n    $guest: String!\n    $guests: Boolean!\n  ) {\n    users(first: 25, words: $words, sort: $sort, after: $after) {\n      totalCount\n      edges { node { id name email emailVerified role createdAt } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n    guestOrders(email: $guest, first: 5) @include(if: $guests) {\n      totalCount\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n      pageInfo { hasNextPage }\n    }\n  }\n": typeof types.DeskCustomersDocument,
    "\n  query DeskGuestOrders($email: String!, $after: String) {\n    guestOrders(email: $email, first: 20, after: $after) {\n      totalCount\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskGuestOrdersDocument,
    "\n  query DeskCustomer($id: ID!, $orders: Boolean!, $money: Boolean!, $after: String) {\n    user(id: $id) {\n      id\n      name\n      email\n      emailVerified\n      role\n      createdAt\n      phoneNumber\n      addresses { id isDefault address { name line1 line2 postalCode city region country } }\n      paymentMethods @include(if: $money) { id brand last4 expiryMonth expiryYear isDefault }\n      orders(first: 20, after: $after) @include(if: $orders) {\n        totalCount\n        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": typeof types.DeskCustomerDocument,
    "\n  mutation DeskSetRole($userId: ID!, $role: Role!) {\n    setRole(userId: $userId, role: $role) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskSetRoleDocument,
    "\n  query DeskCustomersFile($words: String, $sort: UserSort!, $after: String) {\n    users(first: 100, words: $words, sort: $sort, after: $after) {\n      edges { node { id name email emailVerified role createdAt } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.DeskCustomersFileDocument,
    "\n  query DeskFind($wanted: String!, $orders: Boolean!, $catalog: Boolean!) {\n    orderByNumber(number: $wanted) @include(if: $orders) { id }\n    variant(sku: $wanted) @include(if: $catalog) { id product { id } }\n    variants(gtin: $wanted) @include(if: $catalog) { id product { id } }\n  }\n": typeof types.DeskFindDocument,
    "\n  query DeskHealth {\n    users: usersHealth { ...DeskServiceHealth }\n    usersLetters: usersDeadLetters(first: 20) { ...DeskDeadLetters }\n    products: productsHealth { ...DeskServiceHealth }\n    productsLetters: productsDeadLetters(first: 20) { ...DeskDeadLetters }\n    inventory: inventoryHealth { ...DeskServiceHealth }\n    inventoryLetters: inventoryDeadLetters(first: 20) { ...DeskDeadLetters }\n    cart: cartHealth { ...DeskServiceHealth }\n    cartLetters: cartDeadLetters(first: 20) { ...DeskDeadLetters }\n    orders: ordersHealth { ...DeskServiceHealth }\n    ordersLetters: ordersDeadLetters(first: 20) { ...DeskDeadLetters }\n    payments: paymentsHealth { ...DeskServiceHealth }\n    paymentsLetters: paymentsDeadLetters(first: 20) { ...DeskDeadLetters }\n    notifications: notificationsHealth { ...DeskServiceHealth }\n    notificationsLetters: notificationsDeadLetters(first: 20) { ...DeskDeadLetters }\n    search: searchHealth { ...DeskServiceHealth }\n    searchLetters: searchDeadLetters(first: 20) { ...DeskDeadLetters }\n    orderSagas {\n      count oldestAt\n      steps { step count oldestAt }\n      stuck { step attempts nextAt reason order { id number } }\n    }\n  }\n": typeof types.DeskHealthDocument,
    "\n  fragment DeskServiceHealth on ServiceHealth {\n    service version\n    outbox { waiting oldestAt }\n    putOff { count items { worker item failures until reason } }\n  }\n": typeof types.DeskServiceHealthFragmentDoc,
    "\n  fragment DeskDeadLetters on DeadLetterConnection {\n    totalCount\n    edges { node { id topic key type reason attempts state deadSince } }\n  }\n": typeof types.DeskDeadLettersFragmentDoc,
    "\n  mutation DeskRedrive($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]) {\n    users: redriveUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    products: redriveProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    inventory: redriveInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    cart: redriveCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    orders: redriveOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    payments: redrivePaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    notifications: redriveNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    search: redriveSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n  }\n": typeof types.DeskRedriveDocument,
    "\n  mutation DeskDiscard($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]!) {\n    users: discardUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    products: discardProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    inventory: discardInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    cart: discardCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    orders: discardOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    payments: discardPaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    notifications: discardNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    search: discardSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n  }\n": typeof types.DeskDiscardDocument,
    "\n  mutation DeskImportCreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      __typename\n      ... on ProductChanged { product { id variants { id selection { option value } } } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskImportCreateProductDocument,
    "\n  mutation DeskImportAddVariant($input: AddVariantInput!) {\n    addVariant(input: $input) {\n      __typename\n      ... on VariantChanged { variant { id } }\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskImportAddVariantDocument,
    "\n  mutation DeskImportUpdateVariant($input: UpdateVariantInput!) {\n    updateVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskImportUpdateVariantDocument,
    "\n  mutation DeskImportCreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      __typename\n      ... on CategoryCreated { category { id } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskImportCreateCategoryDocument,
    "\n  query DeskImportCategory($slug: String!) {\n    category(slug: $slug) { id parent { id } }\n  }\n": typeof types.DeskImportCategoryDocument,
    "\n  query DeskImportProduct($slug: String!) {\n    product(slug: $slug) { id status }\n  }\n": typeof types.DeskImportProductDocument,
    "\n  query DeskImportVariants($id: ID!) {\n    product(id: $id) { edition options { name values } variants { id selection { option value } } }\n  }\n": typeof types.DeskImportVariantsDocument,
    "\n  query DeskImportStanding($slug: String, $id: ID) {\n    product(slug: $slug, id: $id) {\n      id slug edition status name description brand\n      categories { id slug name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name } } } } } } } } } }\n      media { url alt }\n      options { name values }\n      variants {\n        id sku edition weightGrams gtin\n        selection { option value }\n        price { amount currency }\n        compareAtPrice { amount currency }\n        prices { edition price { amount currency } compareAtPrice { amount currency } }\n        stock { onHand }\n      }\n    }\n  }\n": typeof types.DeskImportStandingDocument,
    "\n  query DeskImportSku($sku: String!) {\n    variant(sku: $sku) { product { slug } }\n  }\n": typeof types.DeskImportSkuDocument,
    "\n  mutation DeskBeginImport($input: BeginCatalogImportInput!) {\n    beginCatalogImport(input: $input) {\n      __typename\n      ... on CatalogImportChanged { catalogImport { id } }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskBeginImportDocument,
    "\n  mutation DeskNoteImportSteps($input: NoteCatalogImportStepsInput!) {\n    noteCatalogImportSteps(input: $input) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskNoteImportStepsDocument,
    "\n  query DeskPastImports($after: String) {\n    catalogImports(first: 20, after: $after) {\n      edges { node { id file begunAt made changed undoneAt begunBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskPastImportsDocument,
    "\n  query DeskPastImport($id: ID!) {\n    catalogImport(id: $id) { id file begunAt made changed undoneAt begunBy { id name } }\n  }\n": typeof types.DeskPastImportDocument,
    "\n  query DeskImportSteps($id: ID!, $after: String) {\n    catalogImport(id: $id) {\n      steps(first: 40, after: $after) {\n        edges { node { note } }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n": typeof types.DeskImportStepsDocument,
    "\n  mutation DeskCloseImport($id: ID!) {\n    closeCatalogImport(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCloseImportDocument,
    "\n  mutation DeskNoteImportUndone($id: ID!) {\n    noteCatalogImportUndone(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskNoteImportUndoneDocument,
    "\n  query DeskKeys($after: String) {\n    apiKeyScopes { name description }\n    apiKeys(first: 20, after: $after) {\n      edges { node { id name scopes createdAt expiresAt lastUsedAt revokedAt createdBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskKeysDocument,
    "\n  mutation DeskCreateKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on ApiKeyCreated { key apiKey { id } }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCreateKeyDocument,
    "\n  mutation DeskRevokeKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRevokeKeyDocument,
    "\n  query DeskOrdersFile(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $money: Boolean!\n    $customers: Boolean!\n  ) {\n    orders(\n      first: 50\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges {\n        node {\n          number\n          placedAt\n          status\n          cancelReason\n          customer @include(if: $customers) { id email }\n          shipTo { name line1 line2 postalCode city region country }\n          lines { id quantity }\n          subtotal { amount }\n          discount { amount }\n          shipping { amount }\n          tax { amount }\n          total { amount currency }\n          payment @include(if: $money) { id status captured { amount } refunded { amount } }\n          shipment { carrier trackingNumber shippedAt deliveredAt }\n        }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.DeskOrdersFileDocument,
    "\n  fragment DeskOrderMoney on Order {\n    writtenOff @include(if: $money) { amount { amount currency } reason }\n    payment {\n      id\n      status\n      declineCode\n      reference @include(if: $money)\n      method { id brand last4 }\n      authorised { amount currency }\n      captured { amount currency }\n      refunded { amount currency }\n      refunding { amount currency }\n      attempts { at action status amount { amount currency } message reason @include(if: $money) }\n      disputes @include(if: $money) { id status reason openedAt amount { amount currency } }\n    }\n  }\n": typeof types.DeskOrderMoneyFragmentDoc,
    "\n  fragment DeskOrderNotes on Order {\n    notes {\n      id\n      text\n      at\n      author @include(if: $customers) { id name }\n    }\n  }\n": typeof types.DeskOrderNotesFragmentDoc,
    "\n  query DeskOrder($id: ID!, $money: Boolean!, $customers: Boolean!, $stock: Boolean!) {\n    order(id: $id) {\n      id\n      number\n      status\n      placedAt\n      cancelReason\n      returnReason\n      actions\n      refundable { amount currency }\n      customer @include(if: $customers) {\n        id\n        name\n        email\n        paymentMethods @include(if: $money) { id brand last4 }\n      }\n      paymentProblem @include(if: $money) { message declineCode }\n      events { sequence type at }\n      ...DeskOrderNotes\n      ...DeskOrderSlip\n      ...DeskOrderMoney\n    }\n  }\n": typeof types.DeskOrderDocument,
    "\n  mutation DeskCancel($id: ID!) {\n    cancelOrder(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCancelDocument,
    "\n  mutation DeskReturn($id: ID!, $reason: String!) {\n    requestReturn(id: $id, reason: $reason) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskReturnDocument,
    "\n  mutation DeskRetry($input: RetryPaymentInput!) {\n    retryPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on PaymentNotCollected { declineCode }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRetryDocument,
    "\n  mutation DeskWriteOff($input: WriteOffPaymentInput!) {\n    writeOffPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskWriteOffDocument,
    "\n  mutation DeskAddNote($input: AddOrderNoteInput!) {\n    addOrderNote(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskAddNoteDocument,
    "\n  mutation DeskRefund($input: RefundPaymentInput!) {\n    refundPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotRefundable { refundable { amount currency } }\n      ... on RefundUnderWay { amount { amount currency } refundable { amount currency } }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRefundDocument,
    "\n  fragment DeskOrderRow on Order {\n    number\n    status\n    placedAt\n    actions\n    customer @include(if: $customers) { id name }\n    shipTo { name city country }\n    lines { id title quantity }\n    total { amount currency }\n    paymentProblem @include(if: $money) { message }\n    shipmentRequested { carrier trackingNumber }\n    shipment { carrier trackingNumber }\n    returnReason\n  }\n": typeof types.DeskOrderRowFragmentDoc,
    "\n  fragment DeskOrderSlip on Order {\n    number\n    shipTo { name line1 line2 postalCode city region country }\n    lines {\n      id\n      sku\n      title\n      quantity\n      lineTotal { amount currency }\n      variant { id gtin stock @include(if: $stock) { id onHand } }\n    }\n    subtotal { amount currency }\n    discount { amount currency }\n    shipping { amount currency }\n    tax { amount currency }\n    total { amount currency }\n    shipment { carrier trackingNumber trackingUrl shippedAt }\n    shipmentRequested { carrier trackingNumber requestedAt }\n  }\n": typeof types.DeskOrderSlipFragmentDoc,
    "\n  query DeskOrders(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $money: Boolean!\n    $customers: Boolean!\n  ) {\n    orders(\n      first: 25\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges { node { id ...DeskOrderRow } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n    ship: orders(first: 1, status: [CONFIRMED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    placed: orders(first: 1, status: [PLACED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    shipped: orders(first: 1, status: [SHIPPED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    returns: orders(first: 1, status: [RETURN_REQUESTED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n  }\n": typeof types.DeskOrdersDocument,
    "\n  mutation DeskShip($input: ShipOrderInput!) {\n    shipOrder(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on PaymentNotCollected { declineCode }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskShipDocument,
    "\n  mutation DeskDeliver($id: ID!) {\n    markDelivered(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskDeliverDocument,
    "\n  mutation DeskReceive($id: ID!) {\n    receiveReturn(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskReceiveDocument,
    "\n  query DeskSlips(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $stock: Boolean!\n  ) {\n    orders(\n      first: 25\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges { node { id ...DeskOrderSlip } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskSlipsDocument,
    "\n  fragment DeskFurtherPrices on Product {\n    variants {\n      id\n      sku\n      title\n      prices {\n        price { amount currency }\n        compareAtPrice { amount currency }\n      }\n    }\n  }\n": typeof types.DeskFurtherPricesFragmentDoc,
    "\n  fragment DeskOptions on Product {\n    edition\n    options { name values }\n    variants { id }\n  }\n": typeof types.DeskOptionsFragmentDoc,
    "\n  query DeskProduct($id: ID!, $stock: Boolean!) {\n    ...DeskCategoryTree\n    product(id: $id) {\n      id\n      name\n      slug\n      edition\n      status\n      brand\n      description\n      updatedAt\n      media { url alt }\n      categories { id }\n      options { name values }\n      ...DeskOptions\n      ...DeskVariants\n      ...DeskFurtherPrices\n    }\n    ...DeskWithdrawn\n  }\n": typeof types.DeskProductDocument,
    "\n  query DeskNewProduct {\n    ...DeskCategoryTree\n  }\n": typeof types.DeskNewProductDocument,
    "\n  fragment DeskProductRow on Product {\n    id\n    name\n    brand\n    status\n    updatedAt\n    image { url alt }\n    priceRange { min { amount currency } max { amount currency } }\n    variants { id sku stock @include(if: $stock) { id onHand reserved } }\n  }\n": typeof types.DeskProductRowFragmentDoc,
    "\n  query DeskProducts(\n    $after: String\n    $status: [ProductStatus!]\n    $words: String\n    $sort: ProductSort!\n    $stock: Boolean!\n  ) {\n    products(first: 25, after: $after, status: $status, words: $words, sort: $sort) {\n      edges { node { id ...DeskProductRow } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskProductsDocument,
    "\n  mutation DeskCreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      __typename\n      ... on ProductChanged { product { id } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCreateProductDocument,
    "\n  mutation DeskUpdateProduct($input: UpdateProductInput!) {\n    updateProduct(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskUpdateProductDocument,
    "\n  mutation DeskCreatePictureUpload($bytes: Int!) {\n    createPictureUpload(input: { bytes: $bytes }) {\n      __typename\n      ... on InvalidInput { path }\n      ... on PictureUploadCreated { uploadUrl }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCreatePictureUploadDocument,
    "\n  mutation DeskPublish($id: ID!) {\n    publishProduct(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskPublishDocument,
    "\n  mutation DeskArchive($id: ID!) {\n    archiveProduct(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskArchiveDocument,
    "\n  mutation DeskAddVariant($input: AddVariantInput!) {\n    addVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskAddVariantDocument,
    "\n  mutation DeskChangeGtin($input: UpdateVariantInput!) {\n    updateVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskChangeGtinDocument,
    "\n  mutation DeskChangePrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {\n    changePrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskChangePriceDocument,
    "\n  mutation DeskSetPrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {\n    setVariantPrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskSetPriceDocument,
    "\n  mutation DeskRemovePrice($variantId: ID!, $currency: CurrencyCode!, $ifEdition: String) {\n    removeVariantPrice(variantId: $variantId, currency: $currency, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRemovePriceDocument,
    "\n  mutation DeskChangeOptions($input: ChangeOptionsInput!) {\n    changeOptions(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskChangeOptionsDocument,
    "\n  mutation DeskWithdrawVariant($id: ID!) {\n    withdrawVariant(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskWithdrawVariantDocument,
    "\n  mutation DeskRestoreVariant($id: ID!) {\n    restoreVariant(id: $id) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRestoreVariantDocument,
    "\n  fragment DeskVariants on Product {\n    options { name values }\n    variants {\n      id\n      sku\n      title\n      weightGrams\n      gtin\n      price { amount currency }\n      compareAtPrice { amount currency }\n      stock @include(if: $stock) { id onHand reserved }\n    }\n  }\n": typeof types.DeskVariantsFragmentDoc,
    "\n  fragment DeskWithdrawn on Query {\n    withdrawnVariants(productId: $id) { variantId sku title price { amount currency } }\n  }\n": typeof types.DeskWithdrawnFragmentDoc,
    "\n  query DeskStockFile($low: Boolean!, $sort: StockSort!, $after: String) {\n    stockLevels(first: 100, lowOnly: $low, sort: $sort, after: $after) {\n      edges { node { id onHand reserved reorderPoint updatedAt variant { id sku gtin title product { id name } } } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.DeskStockFileDocument,
    "\n  query DeskStock($low: Boolean!, $sort: StockSort!, $after: String) {\n    stockLevels(first: 50, lowOnly: $low, sort: $sort, after: $after) {\n      edges { node { id ...DeskStockRow variant { id } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskStockDocument,
    "\n  query DeskStockFound($wanted: String!, $words: Boolean!, $after: String) {\n    variant(sku: $wanted) { id stock { id ...DeskStockRow } }\n    variants(gtin: $wanted) { id stock { id ...DeskStockRow } }\n    products(first: 10, words: $wanted, after: $after) @include(if: $words) {\n      edges { node { id variants { id stock { id ...DeskStockRow } } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskStockFoundDocument,
    "\n  mutation DeskAdjust($input: AdjustStockInput!) {\n    adjustStock(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WouldBreakReservations { reserved }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskAdjustDocument,
    "\n  mutation DeskReorderPoint($variantId: ID!, $reorderPoint: Int!) {\n    setReorderPoint(variantId: $variantId, reorderPoint: $reorderPoint) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskReorderPointDocument,
    "\n  fragment DeskStockRow on StockLevel {\n    onHand\n    reserved\n    reorderPoint\n    variant { id sku title product { id name } }\n  }\n": typeof types.DeskStockRowFragmentDoc,
    "\n  query DeskMethods($after: String) {\n    shippingMethods { id code name position offered validFrom }\n    shippingMethodHistory(first: 10, after: $after) {\n      edges { node { id code name offered validFrom changedAt note changedBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskMethodsDocument,
    "\n  query DeskRates($after: String) {\n    shippingRates {\n      id method zone country currency upToGrams price { amount currency } percent estimate offered\n    }\n    shippingRateHistory(first: 10, after: $after) {\n      edges {\n        node {\n          id method zone country upToGrams price { amount currency } percent offered\n          validFrom changedAt note changedBy { id name }\n        }\n      }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskRatesDocument,
    "\n  query DeskTax($after: String) {\n    taxRates { id country percent validFrom }\n    taxRateHistory(first: 10, after: $after) {\n      edges { node { id country percent validFrom changedAt note changedBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": typeof types.DeskTaxDocument,
    "\n  mutation DeskSetMethod($input: SetShippingMethodInput!) {\n    setShippingMethod(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskSetMethodDocument,
    "\n  mutation DeskSetRate($input: SetShippingRateInput!) {\n    setShippingRate(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskSetRateDocument,
    "\n  mutation DeskSetTax($input: SetTaxRateInput!) {\n    setTaxRate(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskSetTaxDocument,
    "\n  query DeskToday($orders: Boolean!, $stock: Boolean!, $webhooks: Boolean!) {\n    ship: orders(first: 1, status: [CONFIRMED]) @include(if: $orders) { totalCount }\n    placed: orders(first: 1, status: [PLACED]) @include(if: $orders) { totalCount }\n    shipped: orders(first: 1, status: [SHIPPED]) @include(if: $orders) { totalCount }\n    returns: orders(first: 1, status: [RETURN_REQUESTED]) @include(if: $orders) { totalCount }\n    latest: orders(first: 6) @include(if: $orders) {\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n    }\n    stockLevels(first: 6, lowOnly: true) @include(if: $stock) {\n      edges { node { id onHand reserved variant { id sku title product { id name } } } }\n      pageInfo { hasNextPage }\n    }\n    webhooks @include(if: $webhooks) { id url enabled failingSince disabledBecause }\n  }\n": typeof types.DeskTodayDocument,
    "\n  query DeskWebhooks {\n    webhooks { id url description enabled disabledBecause failingSince eventTypes }\n  }\n": typeof types.DeskWebhooksDocument,
    "\n  query DeskWebhook($id: ID!, $status: WebhookDeliveryStatus, $after: String) {\n    webhook(id: $id) {\n      id\n      url\n      description\n      enabled\n      disabledAt\n      disabledBecause\n      failingSince\n      eventTypes\n      edition\n      createdAt\n      deliveries(first: 20, after: $after, status: $status) {\n        edges {\n          node {\n            id\n            type\n            status\n            createdAt\n            nextAttemptAt\n            body\n            attempts { at statusCode durationMs fault answer }\n          }\n        }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": typeof types.DeskWebhookDocument,
    "\n  mutation DeskCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WebhookCreated { secret webhook { id } }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskCreateWebhookDocument,
    "\n  mutation DeskChangeWebhook($input: ChangeWebhookInput!) {\n    changeWebhook(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskChangeWebhookDocument,
    "\n  mutation DeskRotateSecret($id: ID!, $key: ID) {\n    rotateWebhookSecret(id: $id, idempotencyKey: $key) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WebhookSecretRotated { secret formerUntil }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRotateSecretDocument,
    "\n  mutation DeskDeleteWebhook($id: ID!) {\n    deleteWebhook(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskDeleteWebhookDocument,
    "\n  mutation DeskSendTest($id: ID!) {\n    sendTestEvent(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskSendTestDocument,
    "\n  mutation DeskRedeliver($id: ID!) {\n    redeliver(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRedeliverDocument,
    "\n  mutation DeskRedeliverFailed($id: ID!, $since: DateTime!) {\n    redeliverFailed(id: $id, since: $since) {\n      __typename\n      ... on WebhookDeliveriesQueued { count }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeskRedeliverFailedDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on InvalidInput { path }\n      ... on TooManyAttempts { retryAt }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignOut {\n    signOut { __typename }\n  }\n": typeof types.SignOutDocument,
    "\n  query ChromeOnly {\n    ...Chrome\n  }\n": typeof types.ChromeOnlyDocument,
    "\n  query Addresses {\n    ...Chrome\n    me {\n      id\n      name\n      addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n    }\n  }\n": typeof types.AddressesDocument,
    "\n  mutation SaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.SaveAddressDocument,
    "\n  mutation RemoveAddress($id: ID!) {\n    removeAddress(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.RemoveAddressDocument,
    "\n  query Cards {\n    ...Chrome\n    me {\n      id\n      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n    }\n  }\n": typeof types.CardsDocument,
    "\n  mutation RemoveCard($id: ID!) {\n    removePaymentMethod(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.RemoveCardDocument,
    "\n  query Devices {\n    ...Chrome\n    me {\n      id\n      sessions { id userAgent createdAt lastSeenAt isCurrent }\n    }\n  }\n": typeof types.DevicesDocument,
    "\n  mutation EndSession($id: ID!) {\n    signOut(sessionId: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation RequestReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": typeof types.RequestResetDocument,
    "\n  mutation ResetPassword($token: String!, $next: String!) {\n    resetPassword(token: $token, newPassword: $next) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.VerifyEmailDocument,
    "\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.UndoEmailChangeDocument,
    "\n  query MyData($orders: String, $notifications: String) {\n    exportMyData {\n      userId\n      exportedAt\n      account {\n        name\n        email\n        emailVerified\n        pendingEmail\n        role\n        language\n        createdAt\n        phoneNumber\n        addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n        sessions { id userAgent createdAt lastSeenAt }\n        paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n        cart { id version coupon expiresAt lines { id title quantity } }\n        notificationPreferences { topic channels }\n        notifications(first: 50, after: $notifications) {\n          pageInfo { hasNextPage endCursor }\n          edges { node { topic title body createdAt readAt } }\n        }\n        orders(first: 20, after: $orders) {\n          pageInfo { hasNextPage endCursor }\n          edges {\n            node {\n              id\n              number\n              status\n              cancelReason\n              returnReason\n              placedAt\n              shipTo { name line1 line2 city region postalCode country }\n              lines { sku title quantity lineTotal { amount currency } }\n              total { amount currency }\n              shipment { carrier trackingNumber shippedAt deliveredAt }\n              payment { status method { brand last4 } }\n            }\n          }\n        }\n      }\n      couponUses { code at givenBackAt order { number } }\n    }\n  }\n": typeof types.MyDataDocument,
    "\n  query Notices($after: String, $language: String) {\n    ...Chrome\n    me {\n      id\n      phoneNumber\n      notifications(first: 20, after: $after) {\n        edges { node { id topic title(language: $language) body(language: $language) createdAt readAt order { id } } }\n        pageInfo { endCursor hasNextPage }\n        unreadCount\n      }\n      notificationPreferences { topic channels }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  subscription FollowNotices {\n    notificationReceived { id }\n  }\n": typeof types.FollowNoticesDocument,
    "\n  mutation MarkRead {\n    markRead {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.MarkReadDocument,
    "\n  mutation SetPreference($topic: NotificationTopic!, $channels: [NotificationChannel!]!) {\n    setNotificationPreference(topic: $topic, channels: $channels) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.SetPreferenceDocument,
    "\n  mutation SetPhone($number: String) {\n    setPhoneNumber(number: $number) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": typeof types.SetPhoneDocument,
    "\n  query Orders($account: Boolean!, $after: String) {\n    ...Chrome\n    me @include(if: $account) {\n      id\n      orders(first: 20, after: $after) {\n        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n": typeof types.OrdersDocument,
    "\n  query GuestOrder($id: ID!) {\n    order(id: $id) { id number status placedAt total { amount currency } lines { id title quantity } }\n  }\n": typeof types.GuestOrderDocument,
    "\n  query Profile {\n    ...Chrome\n    me { id name email emailVerified pendingEmail language }\n  }\n": typeof types.ProfileDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      __typename\n      ... on UserChanged { user { id name language } }\n      ... on InvalidInput { path }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation SetPassword($current: String!, $next: String!) {\n    changePassword(currentPassword: $current, newPassword: $next) {\n      __typename\n      ... on SignedIn { user { id name } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on TooManyAttempts { retryAt }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n": typeof types.SetPasswordDocument,
    "\n  mutation DeleteAccount($current: String) {\n    deleteMyAccount(currentPassword: $current) {\n      __typename\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": typeof types.DeleteAccountDocument,
    "\n  fragment BagLine on CartLine {\n    id\n    title\n    quantity\n    forSale\n    notForSaleBecause\n    unitPrice { amount currency }\n    priceWas { amount currency }\n    lineTotal { amount currency }\n    variant { id title availability available product { id slug name image { url alt } } }\n  }\n": typeof types.BagLineFragmentDoc,
    "\n  mutation AddToBag($input: AddToCartInput!) {\n    addToCart(input: $input) {\n      __typename\n      ... on CartChanged { guestToken cart { id lines { id quantity } } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n": typeof types.AddToBagDocument,
    "\n  mutation SetBagLine($lineId: ID!, $quantity: Int!) {\n    setCartLine(lineId: $lineId, quantity: $quantity) {\n      __typename\n      ... on CartChanged { guestToken cart { id } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n": typeof types.SetBagLineDocument,
    "\n  mutation ApplyCoupon($code: String!) {\n    applyCoupon(code: $code) {\n      __typename\n      ... on CartChanged { guestToken cart { id } }\n      ... on CouponNotUsable { reason }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": typeof types.ApplyCouponDocument,
    "\n  mutation RemoveCoupon {\n    removeCoupon {\n      __typename\n      ... on CartChanged { cart { id } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n": typeof types.RemoveCouponDocument,
    "\n  mutation ChangeBagCurrency($currency: CurrencyCode!) {\n    changeCartCurrency(currency: $currency) {\n      __typename\n      ... on CartChanged { cart { id currency } }\n      ... on NoPriceInCurrency { lineIds }\n      ... on Problem { message }\n    }\n  }\n": typeof types.ChangeBagCurrencyDocument,
    "\n  query BagTitles {\n    cart { id lines { id title } }\n  }\n": typeof types.BagTitlesDocument,
    "\n  fragment BagReceipt on Cart {\n    id\n    coupon\n    totals {\n      subtotal { amount currency }\n      discount { amount currency }\n      total { amount currency }\n    }\n    shippingOptions(country: $country) { id price { amount currency } }\n  }\n": typeof types.BagReceiptFragmentDoc,
    "\n  query Bag($country: CountryCode!) {\n    ...Chrome\n    currencies\n    cart {\n      id\n      currency\n      lines { id ...BagLine forSale }\n      ...BagReceipt\n    }\n  }\n": typeof types.BagDocument,
    "\n  fragment CheckoutCart on Cart {\n    id\n    version\n    coupon\n    lines { id title quantity forSale lineTotal { amount currency } }\n    shippingOptions(country: $country) { id code name estimate price { amount currency } }\n    totals(shipTo: $country, shippingOption: $shipping) { ...Sums shippingOption { id code } }\n  }\n": typeof types.CheckoutCartFragmentDoc,
    "\n  query Checkout($country: CountryCode!, $shipping: ID, $account: Boolean!) {\n    ...Chrome\n    cart { id ...CheckoutCart }\n    me @include(if: $account) {\n      id\n      email\n      name\n      addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n    }\n  }\n": typeof types.CheckoutDocument,
    "\n  query CheckoutSums($country: CountryCode!, $shipping: ID) {\n    cart { id ...CheckoutCart }\n  }\n": typeof types.CheckoutSumsDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      __typename\n      ... on OrderPlaced { orderToken order { id number } }\n      ... on CartChangedMeanwhile { total { amount currency } }\n      ... on OutOfStock { lines { sku available } }\n      ... on TooManyAttempts { retryAt }\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": typeof types.PlaceOrderDocument,
    "\n  query CartSkus {\n    cart { id lines { id title variant { id sku } } }\n  }\n": typeof types.CartSkusDocument,
    "\n  mutation AddCard($token: String!, $key: ID) {\n    addPaymentMethod(providerToken: $token, idempotencyKey: $key) {\n      __typename\n      ... on PaymentMethodAdded { method { id } }\n      ... on CardRefused { declineCode }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": typeof types.AddCardDocument,
    "\n  query Home($currency: CurrencyCode) {\n    ...Chrome\n    products(first: 8) {\n      edges { node { id ...ProductCard } }\n    }\n    examples: products(first: 40) {\n      edges { node { id image { url } categories { id parent { id } } } }\n    }\n    categories { id slug name parent { id } children { id name } }\n  }\n": typeof types.HomeDocument,
    "\n  query Category($slug: String!) {\n    ...Chrome\n    category(slug: $slug) {\n      id\n      slug\n      name\n      parent { id slug name }\n      children { id slug name }\n    }\n  }\n": typeof types.CategoryDocument,
    "\n  query Shelves($filter: SearchFilter!, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {\n    search(filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }\n  }\n": typeof types.ShelvesDocument,
    "\n  fragment Facets on SearchConnection {\n    facets { name values { value label count estimated selected } }\n  }\n": typeof types.FacetsFragmentDoc,
    "\n  fragment Listing on SearchConnection {\n    ...Facets\n    totalCount\n    totalEstimated\n    correctedQuery\n    leftOut\n    edges { node { id ...ProductCard } }\n    pageInfo { endCursor hasNextPage hasPreviousPage }\n  }\n": typeof types.ListingFragmentDoc,
    "\n  query Search($query: String!, $filter: SearchFilter, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {\n    ...Chrome\n    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }\n  }\n": typeof types.SearchDocument,
    "\n  query Suggest($prefix: String!) {\n    suggest(prefix: $prefix, first: 8) { text product { id slug } }\n  }\n": typeof types.SuggestDocument,
    "\n  query Order($id: ID!, $account: Boolean!) {\n    ...Chrome\n    order(id: $id) {\n      id\n      number\n      status\n      placedAt\n      cancelReason\n      returnReason\n      actions\n      events { sequence type at }\n      lines { id title quantity lineTotal { amount currency } variant { id product { id slug image { url alt } } } }\n      subtotal { amount currency }\n      discount { amount currency }\n      shipping { amount currency }\n      tax { amount currency }\n      total { amount currency }\n      shipTo { name line1 line2 city region postalCode country }\n      shipment { carrier trackingNumber trackingUrl }\n      payment { id status declineCode method { id brand last4 } refunded { amount currency } }\n      paymentProblem @include(if: $account) { declineCode message }\n    }\n  }\n": typeof types.OrderDocument,
    "\n  subscription FollowOrder($id: ID!, $after: Int!) {\n    orderUpdated(id: $id, after: $after) { sequence type }\n  }\n": typeof types.FollowOrderDocument,
    "\n  mutation CancelOrder($id: ID!) {\n    cancelOrder(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.CancelOrderDocument,
    "\n  mutation RequestReturn($id: ID!, $reason: String!) {\n    requestReturn(id: $id, reason: $reason) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": typeof types.RequestReturnDocument,
    "\n  fragment BuyBox on Product {\n    name\n    ...Gallery\n    options { name values }\n    variants {\n      id\n      sku\n      gtin\n      title\n      price(currency: $currency) { amount currency }\n      compareAtPrice(currency: $currency) { amount currency }\n      availability\n      available\n      selection { option value }\n    }\n  }\n": typeof types.BuyBoxFragmentDoc,
    "\n  fragment Gallery on Product {\n    id\n    name\n    media { url alt }\n  }\n": typeof types.GalleryFragmentDoc,
    "\n  query Product($slug: String!, $currency: CurrencyCode) {\n    ...Chrome\n    product(slug: $slug) {\n      id\n      slug\n      name\n      brand\n      description\n      categories { id slug name parent { id slug name } }\n      ...Gallery\n      ...BuyBox\n      related(first: 4) { id ...ProductCard }\n    }\n  }\n": typeof types.ProductDocument,
    "\n  query SiteMapAisles {\n    categories { slug children { slug children { slug children { slug } } } }\n  }\n": typeof types.SiteMapAislesDocument,
    "\n  query SiteMapShelf($after: String) {\n    products(first: 100, after: $after) {\n      edges { node { slug updatedAt categories { slug } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.SiteMapShelfDocument,
    "\n  mutation ClaimCart($guestToken: String!) {\n    claimCart(guestToken: $guestToken) {\n      __typename\n      ... on CurrencyMismatch { currency }\n      ... on Problem { message }\n    }\n  }\n": typeof types.ClaimCartDocument,
    "\n  mutation RefreshSession($refreshToken: String!) {\n    refreshSession(refreshToken: $refreshToken) {\n      __typename\n      ... on SignedIn {\n        user { id name }\n        tokens { accessToken accessTokenExpiresIn refreshToken }\n      }\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  fragment Chrome on Query {\n    categories { id slug name parent { id } }\n    cart { id lines { id quantity } }\n    currencies\n  }\n": typeof types.ChromeFragmentDoc,
    "\n  fragment ProductCard on Product {\n    id\n    slug\n    name\n    brand\n    inStock\n    image { url alt }\n    priceRange(currency: $currency) { min { amount currency } max { amount currency } }\n  }\n": typeof types.ProductCardFragmentDoc,
    "\n  fragment Sums on CartTotals {\n    subtotal { amount currency }\n    discount { amount currency }\n    shipping { amount currency }\n    tax { amount currency }\n    total { amount currency }\n  }\n": typeof types.SumsFragmentDoc,
};
const documents: Documents = {
    "\n  query DeskCategories {\n    ...DeskCategoryTree\n  }\n": types.DeskCategoriesDocument,
    "\n  mutation DeskCreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCreateCategoryDocument,
    "\n  mutation DeskUpdateCategory($input: UpdateCategoryInput!) {\n    updateCategory(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": types.DeskUpdateCategoryDocument,
    "\n  mutation DeskWithdrawCategory($id: ID!) {\n    withdrawCategory(id: $id) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskWithdrawCategoryDocument,
    "\n  fragment DeskCategoryTree on Query {\n    allCategories(first: 100) { ...DeskCategoryPage }\n  }\n": types.DeskCategoryTreeFragmentDoc,
    "\n  fragment DeskCategoryPage on CategoryConnection {\n    edges { node { id name slug edition parent { id } } }\n    pageInfo { endCursor hasNextPage }\n  }\n": types.DeskCategoryPageFragmentDoc,
    "\n  query DeskMoreCategories($after: String) {\n    allCategories(first: 100, after: $after) { ...DeskCategoryPage }\n  }\n": types.DeskMoreCategoriesDocument,
    "\n  query DeskCoupons($after: String) {\n    coupons(first: 25, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          code\n          kind\n          percent\n          minimum { amount currency }\n          expiresAt\n          endedAt\n          mostRedemptions\n          redeemed\n        }\n      }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskCouponsDocument,
    "\n  query DeskCoupon($code: String!, $after: String) {\n    coupon(code: $code) {\n      id\n      code\n      kind\n      percent\n      minimum { amount currency }\n      products { id name }\n      expiresAt\n      endedAt\n      mostRedemptions\n      mostPerCustomer\n      redeemed\n      edition\n      redemptions(first: 25, after: $after) {\n        edges { node { at givenBackAt order { id number } customer { id name } } }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": types.DeskCouponDocument,
    "\n  mutation DeskCreateCoupon($input: CreateCouponInput!) {\n    createCoupon(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on CouponChanged { coupon { id code } }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCreateCouponDocument,
    "\n  mutation DeskChangeCoupon($input: ChangeCouponInput!) {\n    changeCoupon(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on CouponUsedMore { redeemed }\n      ... on Problem { message }\n    }\n  }\n": types.DeskChangeCouponDocument,
    "\n  mutation DeskEndCoupon($id: ID!) {\n    endCoupon(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskEndCouponDocument,
    "\n  query DeskCustomers(\n    $words: String\n    $sort: UserSort!\n    $after: String\n    $guest: String!\n    $guests: Boolean!\n  ) {\n    users(first: 25, words: $words, sort: $sort, after: $after) {\n      totalCount\n      edges { node { id name email emailVerified role createdAt } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n    guestOrders(email: $guest, first: 5) @include(if: $guests) {\n      totalCount\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n      pageInfo { hasNextPage }\n    }\n  }\n": types.DeskCustomersDocument,
    "\n  query DeskGuestOrders($email: String!, $after: String) {\n    guestOrders(email: $email, first: 20, after: $after) {\n      totalCount\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskGuestOrdersDocument,
    "\n  query DeskCustomer($id: ID!, $orders: Boolean!, $money: Boolean!, $after: String) {\n    user(id: $id) {\n      id\n      name\n      email\n      emailVerified\n      role\n      createdAt\n      phoneNumber\n      addresses { id isDefault address { name line1 line2 postalCode city region country } }\n      paymentMethods @include(if: $money) { id brand last4 expiryMonth expiryYear isDefault }\n      orders(first: 20, after: $after) @include(if: $orders) {\n        totalCount\n        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": types.DeskCustomerDocument,
    "\n  mutation DeskSetRole($userId: ID!, $role: Role!) {\n    setRole(userId: $userId, role: $role) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskSetRoleDocument,
    "\n  query DeskCustomersFile($words: String, $sort: UserSort!, $after: String) {\n    users(first: 100, words: $words, sort: $sort, after: $after) {\n      edges { node { id name email emailVerified role createdAt } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.DeskCustomersFileDocument,
    "\n  query DeskFind($wanted: String!, $orders: Boolean!, $catalog: Boolean!) {\n    orderByNumber(number: $wanted) @include(if: $orders) { id }\n    variant(sku: $wanted) @include(if: $catalog) { id product { id } }\n    variants(gtin: $wanted) @include(if: $catalog) { id product { id } }\n  }\n": types.DeskFindDocument,
    "\n  query DeskHealth {\n    users: usersHealth { ...DeskServiceHealth }\n    usersLetters: usersDeadLetters(first: 20) { ...DeskDeadLetters }\n    products: productsHealth { ...DeskServiceHealth }\n    productsLetters: productsDeadLetters(first: 20) { ...DeskDeadLetters }\n    inventory: inventoryHealth { ...DeskServiceHealth }\n    inventoryLetters: inventoryDeadLetters(first: 20) { ...DeskDeadLetters }\n    cart: cartHealth { ...DeskServiceHealth }\n    cartLetters: cartDeadLetters(first: 20) { ...DeskDeadLetters }\n    orders: ordersHealth { ...DeskServiceHealth }\n    ordersLetters: ordersDeadLetters(first: 20) { ...DeskDeadLetters }\n    payments: paymentsHealth { ...DeskServiceHealth }\n    paymentsLetters: paymentsDeadLetters(first: 20) { ...DeskDeadLetters }\n    notifications: notificationsHealth { ...DeskServiceHealth }\n    notificationsLetters: notificationsDeadLetters(first: 20) { ...DeskDeadLetters }\n    search: searchHealth { ...DeskServiceHealth }\n    searchLetters: searchDeadLetters(first: 20) { ...DeskDeadLetters }\n    orderSagas {\n      count oldestAt\n      steps { step count oldestAt }\n      stuck { step attempts nextAt reason order { id number } }\n    }\n  }\n": types.DeskHealthDocument,
    "\n  fragment DeskServiceHealth on ServiceHealth {\n    service version\n    outbox { waiting oldestAt }\n    putOff { count items { worker item failures until reason } }\n  }\n": types.DeskServiceHealthFragmentDoc,
    "\n  fragment DeskDeadLetters on DeadLetterConnection {\n    totalCount\n    edges { node { id topic key type reason attempts state deadSince } }\n  }\n": types.DeskDeadLettersFragmentDoc,
    "\n  mutation DeskRedrive($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]) {\n    users: redriveUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    products: redriveProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    inventory: redriveInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    cart: redriveCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    orders: redriveOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    payments: redrivePaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    notifications: redriveNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    search: redriveSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n  }\n": types.DeskRedriveDocument,
    "\n  mutation DeskDiscard($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]!) {\n    users: discardUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    products: discardProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    inventory: discardInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    cart: discardCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    orders: discardOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    payments: discardPaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    notifications: discardNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    search: discardSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n  }\n": types.DeskDiscardDocument,
    "\n  mutation DeskImportCreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      __typename\n      ... on ProductChanged { product { id variants { id selection { option value } } } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": types.DeskImportCreateProductDocument,
    "\n  mutation DeskImportAddVariant($input: AddVariantInput!) {\n    addVariant(input: $input) {\n      __typename\n      ... on VariantChanged { variant { id } }\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskImportAddVariantDocument,
    "\n  mutation DeskImportUpdateVariant($input: UpdateVariantInput!) {\n    updateVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskImportUpdateVariantDocument,
    "\n  mutation DeskImportCreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      __typename\n      ... on CategoryCreated { category { id } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": types.DeskImportCreateCategoryDocument,
    "\n  query DeskImportCategory($slug: String!) {\n    category(slug: $slug) { id parent { id } }\n  }\n": types.DeskImportCategoryDocument,
    "\n  query DeskImportProduct($slug: String!) {\n    product(slug: $slug) { id status }\n  }\n": types.DeskImportProductDocument,
    "\n  query DeskImportVariants($id: ID!) {\n    product(id: $id) { edition options { name values } variants { id selection { option value } } }\n  }\n": types.DeskImportVariantsDocument,
    "\n  query DeskImportStanding($slug: String, $id: ID) {\n    product(slug: $slug, id: $id) {\n      id slug edition status name description brand\n      categories { id slug name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name } } } } } } } } } }\n      media { url alt }\n      options { name values }\n      variants {\n        id sku edition weightGrams gtin\n        selection { option value }\n        price { amount currency }\n        compareAtPrice { amount currency }\n        prices { edition price { amount currency } compareAtPrice { amount currency } }\n        stock { onHand }\n      }\n    }\n  }\n": types.DeskImportStandingDocument,
    "\n  query DeskImportSku($sku: String!) {\n    variant(sku: $sku) { product { slug } }\n  }\n": types.DeskImportSkuDocument,
    "\n  mutation DeskBeginImport($input: BeginCatalogImportInput!) {\n    beginCatalogImport(input: $input) {\n      __typename\n      ... on CatalogImportChanged { catalogImport { id } }\n      ... on Problem { message }\n    }\n  }\n": types.DeskBeginImportDocument,
    "\n  mutation DeskNoteImportSteps($input: NoteCatalogImportStepsInput!) {\n    noteCatalogImportSteps(input: $input) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskNoteImportStepsDocument,
    "\n  query DeskPastImports($after: String) {\n    catalogImports(first: 20, after: $after) {\n      edges { node { id file begunAt made changed undoneAt begunBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskPastImportsDocument,
    "\n  query DeskPastImport($id: ID!) {\n    catalogImport(id: $id) { id file begunAt made changed undoneAt begunBy { id name } }\n  }\n": types.DeskPastImportDocument,
    "\n  query DeskImportSteps($id: ID!, $after: String) {\n    catalogImport(id: $id) {\n      steps(first: 40, after: $after) {\n        edges { node { note } }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n": types.DeskImportStepsDocument,
    "\n  mutation DeskCloseImport($id: ID!) {\n    closeCatalogImport(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskCloseImportDocument,
    "\n  mutation DeskNoteImportUndone($id: ID!) {\n    noteCatalogImportUndone(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskNoteImportUndoneDocument,
    "\n  query DeskKeys($after: String) {\n    apiKeyScopes { name description }\n    apiKeys(first: 20, after: $after) {\n      edges { node { id name scopes createdAt expiresAt lastUsedAt revokedAt createdBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskKeysDocument,
    "\n  mutation DeskCreateKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on ApiKeyCreated { key apiKey { id } }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCreateKeyDocument,
    "\n  mutation DeskRevokeKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskRevokeKeyDocument,
    "\n  query DeskOrdersFile(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $money: Boolean!\n    $customers: Boolean!\n  ) {\n    orders(\n      first: 50\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges {\n        node {\n          number\n          placedAt\n          status\n          cancelReason\n          customer @include(if: $customers) { id email }\n          shipTo { name line1 line2 postalCode city region country }\n          lines { id quantity }\n          subtotal { amount }\n          discount { amount }\n          shipping { amount }\n          tax { amount }\n          total { amount currency }\n          payment @include(if: $money) { id status captured { amount } refunded { amount } }\n          shipment { carrier trackingNumber shippedAt deliveredAt }\n        }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.DeskOrdersFileDocument,
    "\n  fragment DeskOrderMoney on Order {\n    writtenOff @include(if: $money) { amount { amount currency } reason }\n    payment {\n      id\n      status\n      declineCode\n      reference @include(if: $money)\n      method { id brand last4 }\n      authorised { amount currency }\n      captured { amount currency }\n      refunded { amount currency }\n      refunding { amount currency }\n      attempts { at action status amount { amount currency } message reason @include(if: $money) }\n      disputes @include(if: $money) { id status reason openedAt amount { amount currency } }\n    }\n  }\n": types.DeskOrderMoneyFragmentDoc,
    "\n  fragment DeskOrderNotes on Order {\n    notes {\n      id\n      text\n      at\n      author @include(if: $customers) { id name }\n    }\n  }\n": types.DeskOrderNotesFragmentDoc,
    "\n  query DeskOrder($id: ID!, $money: Boolean!, $customers: Boolean!, $stock: Boolean!) {\n    order(id: $id) {\n      id\n      number\n      status\n      placedAt\n      cancelReason\n      returnReason\n      actions\n      refundable { amount currency }\n      customer @include(if: $customers) {\n        id\n        name\n        email\n        paymentMethods @include(if: $money) { id brand last4 }\n      }\n      paymentProblem @include(if: $money) { message declineCode }\n      events { sequence type at }\n      ...DeskOrderNotes\n      ...DeskOrderSlip\n      ...DeskOrderMoney\n    }\n  }\n": types.DeskOrderDocument,
    "\n  mutation DeskCancel($id: ID!) {\n    cancelOrder(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCancelDocument,
    "\n  mutation DeskReturn($id: ID!, $reason: String!) {\n    requestReturn(id: $id, reason: $reason) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.DeskReturnDocument,
    "\n  mutation DeskRetry($input: RetryPaymentInput!) {\n    retryPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on PaymentNotCollected { declineCode }\n      ... on Problem { message }\n    }\n  }\n": types.DeskRetryDocument,
    "\n  mutation DeskWriteOff($input: WriteOffPaymentInput!) {\n    writeOffPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.DeskWriteOffDocument,
    "\n  mutation DeskAddNote($input: AddOrderNoteInput!) {\n    addOrderNote(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskAddNoteDocument,
    "\n  mutation DeskRefund($input: RefundPaymentInput!) {\n    refundPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotRefundable { refundable { amount currency } }\n      ... on RefundUnderWay { amount { amount currency } refundable { amount currency } }\n      ... on Problem { message }\n    }\n  }\n": types.DeskRefundDocument,
    "\n  fragment DeskOrderRow on Order {\n    number\n    status\n    placedAt\n    actions\n    customer @include(if: $customers) { id name }\n    shipTo { name city country }\n    lines { id title quantity }\n    total { amount currency }\n    paymentProblem @include(if: $money) { message }\n    shipmentRequested { carrier trackingNumber }\n    shipment { carrier trackingNumber }\n    returnReason\n  }\n": types.DeskOrderRowFragmentDoc,
    "\n  fragment DeskOrderSlip on Order {\n    number\n    shipTo { name line1 line2 postalCode city region country }\n    lines {\n      id\n      sku\n      title\n      quantity\n      lineTotal { amount currency }\n      variant { id gtin stock @include(if: $stock) { id onHand } }\n    }\n    subtotal { amount currency }\n    discount { amount currency }\n    shipping { amount currency }\n    tax { amount currency }\n    total { amount currency }\n    shipment { carrier trackingNumber trackingUrl shippedAt }\n    shipmentRequested { carrier trackingNumber requestedAt }\n  }\n": types.DeskOrderSlipFragmentDoc,
    "\n  query DeskOrders(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $money: Boolean!\n    $customers: Boolean!\n  ) {\n    orders(\n      first: 25\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges { node { id ...DeskOrderRow } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n    ship: orders(first: 1, status: [CONFIRMED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    placed: orders(first: 1, status: [PLACED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    shipped: orders(first: 1, status: [SHIPPED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    returns: orders(first: 1, status: [RETURN_REQUESTED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n  }\n": types.DeskOrdersDocument,
    "\n  mutation DeskShip($input: ShipOrderInput!) {\n    shipOrder(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on PaymentNotCollected { declineCode }\n      ... on Problem { message }\n    }\n  }\n": types.DeskShipDocument,
    "\n  mutation DeskDeliver($id: ID!) {\n    markDelivered(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.DeskDeliverDocument,
    "\n  mutation DeskReceive($id: ID!) {\n    receiveReturn(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.DeskReceiveDocument,
    "\n  query DeskSlips(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $stock: Boolean!\n  ) {\n    orders(\n      first: 25\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges { node { id ...DeskOrderSlip } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskSlipsDocument,
    "\n  fragment DeskFurtherPrices on Product {\n    variants {\n      id\n      sku\n      title\n      prices {\n        price { amount currency }\n        compareAtPrice { amount currency }\n      }\n    }\n  }\n": types.DeskFurtherPricesFragmentDoc,
    "\n  fragment DeskOptions on Product {\n    edition\n    options { name values }\n    variants { id }\n  }\n": types.DeskOptionsFragmentDoc,
    "\n  query DeskProduct($id: ID!, $stock: Boolean!) {\n    ...DeskCategoryTree\n    product(id: $id) {\n      id\n      name\n      slug\n      edition\n      status\n      brand\n      description\n      updatedAt\n      media { url alt }\n      categories { id }\n      options { name values }\n      ...DeskOptions\n      ...DeskVariants\n      ...DeskFurtherPrices\n    }\n    ...DeskWithdrawn\n  }\n": types.DeskProductDocument,
    "\n  query DeskNewProduct {\n    ...DeskCategoryTree\n  }\n": types.DeskNewProductDocument,
    "\n  fragment DeskProductRow on Product {\n    id\n    name\n    brand\n    status\n    updatedAt\n    image { url alt }\n    priceRange { min { amount currency } max { amount currency } }\n    variants { id sku stock @include(if: $stock) { id onHand reserved } }\n  }\n": types.DeskProductRowFragmentDoc,
    "\n  query DeskProducts(\n    $after: String\n    $status: [ProductStatus!]\n    $words: String\n    $sort: ProductSort!\n    $stock: Boolean!\n  ) {\n    products(first: 25, after: $after, status: $status, words: $words, sort: $sort) {\n      edges { node { id ...DeskProductRow } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskProductsDocument,
    "\n  mutation DeskCreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      __typename\n      ... on ProductChanged { product { id } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCreateProductDocument,
    "\n  mutation DeskUpdateProduct($input: UpdateProductInput!) {\n    updateProduct(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n": types.DeskUpdateProductDocument,
    "\n  mutation DeskCreatePictureUpload($bytes: Int!) {\n    createPictureUpload(input: { bytes: $bytes }) {\n      __typename\n      ... on InvalidInput { path }\n      ... on PictureUploadCreated { uploadUrl }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCreatePictureUploadDocument,
    "\n  mutation DeskPublish($id: ID!) {\n    publishProduct(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskPublishDocument,
    "\n  mutation DeskArchive($id: ID!) {\n    archiveProduct(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskArchiveDocument,
    "\n  mutation DeskAddVariant($input: AddVariantInput!) {\n    addVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskAddVariantDocument,
    "\n  mutation DeskChangeGtin($input: UpdateVariantInput!) {\n    updateVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskChangeGtinDocument,
    "\n  mutation DeskChangePrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {\n    changePrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskChangePriceDocument,
    "\n  mutation DeskSetPrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {\n    setVariantPrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskSetPriceDocument,
    "\n  mutation DeskRemovePrice($variantId: ID!, $currency: CurrencyCode!, $ifEdition: String) {\n    removeVariantPrice(variantId: $variantId, currency: $currency, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskRemovePriceDocument,
    "\n  mutation DeskChangeOptions($input: ChangeOptionsInput!) {\n    changeOptions(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskChangeOptionsDocument,
    "\n  mutation DeskWithdrawVariant($id: ID!) {\n    withdrawVariant(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskWithdrawVariantDocument,
    "\n  mutation DeskRestoreVariant($id: ID!) {\n    restoreVariant(id: $id) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskRestoreVariantDocument,
    "\n  fragment DeskVariants on Product {\n    options { name values }\n    variants {\n      id\n      sku\n      title\n      weightGrams\n      gtin\n      price { amount currency }\n      compareAtPrice { amount currency }\n      stock @include(if: $stock) { id onHand reserved }\n    }\n  }\n": types.DeskVariantsFragmentDoc,
    "\n  fragment DeskWithdrawn on Query {\n    withdrawnVariants(productId: $id) { variantId sku title price { amount currency } }\n  }\n": types.DeskWithdrawnFragmentDoc,
    "\n  query DeskStockFile($low: Boolean!, $sort: StockSort!, $after: String) {\n    stockLevels(first: 100, lowOnly: $low, sort: $sort, after: $after) {\n      edges { node { id onHand reserved reorderPoint updatedAt variant { id sku gtin title product { id name } } } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.DeskStockFileDocument,
    "\n  query DeskStock($low: Boolean!, $sort: StockSort!, $after: String) {\n    stockLevels(first: 50, lowOnly: $low, sort: $sort, after: $after) {\n      edges { node { id ...DeskStockRow variant { id } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskStockDocument,
    "\n  query DeskStockFound($wanted: String!, $words: Boolean!, $after: String) {\n    variant(sku: $wanted) { id stock { id ...DeskStockRow } }\n    variants(gtin: $wanted) { id stock { id ...DeskStockRow } }\n    products(first: 10, words: $wanted, after: $after) @include(if: $words) {\n      edges { node { id variants { id stock { id ...DeskStockRow } } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskStockFoundDocument,
    "\n  mutation DeskAdjust($input: AdjustStockInput!) {\n    adjustStock(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WouldBreakReservations { reserved }\n      ... on Problem { message }\n    }\n  }\n": types.DeskAdjustDocument,
    "\n  mutation DeskReorderPoint($variantId: ID!, $reorderPoint: Int!) {\n    setReorderPoint(variantId: $variantId, reorderPoint: $reorderPoint) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskReorderPointDocument,
    "\n  fragment DeskStockRow on StockLevel {\n    onHand\n    reserved\n    reorderPoint\n    variant { id sku title product { id name } }\n  }\n": types.DeskStockRowFragmentDoc,
    "\n  query DeskMethods($after: String) {\n    shippingMethods { id code name position offered validFrom }\n    shippingMethodHistory(first: 10, after: $after) {\n      edges { node { id code name offered validFrom changedAt note changedBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskMethodsDocument,
    "\n  query DeskRates($after: String) {\n    shippingRates {\n      id method zone country currency upToGrams price { amount currency } percent estimate offered\n    }\n    shippingRateHistory(first: 10, after: $after) {\n      edges {\n        node {\n          id method zone country upToGrams price { amount currency } percent offered\n          validFrom changedAt note changedBy { id name }\n        }\n      }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskRatesDocument,
    "\n  query DeskTax($after: String) {\n    taxRates { id country percent validFrom }\n    taxRateHistory(first: 10, after: $after) {\n      edges { node { id country percent validFrom changedAt note changedBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n": types.DeskTaxDocument,
    "\n  mutation DeskSetMethod($input: SetShippingMethodInput!) {\n    setShippingMethod(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskSetMethodDocument,
    "\n  mutation DeskSetRate($input: SetShippingRateInput!) {\n    setShippingRate(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskSetRateDocument,
    "\n  mutation DeskSetTax($input: SetTaxRateInput!) {\n    setTaxRate(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskSetTaxDocument,
    "\n  query DeskToday($orders: Boolean!, $stock: Boolean!, $webhooks: Boolean!) {\n    ship: orders(first: 1, status: [CONFIRMED]) @include(if: $orders) { totalCount }\n    placed: orders(first: 1, status: [PLACED]) @include(if: $orders) { totalCount }\n    shipped: orders(first: 1, status: [SHIPPED]) @include(if: $orders) { totalCount }\n    returns: orders(first: 1, status: [RETURN_REQUESTED]) @include(if: $orders) { totalCount }\n    latest: orders(first: 6) @include(if: $orders) {\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n    }\n    stockLevels(first: 6, lowOnly: true) @include(if: $stock) {\n      edges { node { id onHand reserved variant { id sku title product { id name } } } }\n      pageInfo { hasNextPage }\n    }\n    webhooks @include(if: $webhooks) { id url enabled failingSince disabledBecause }\n  }\n": types.DeskTodayDocument,
    "\n  query DeskWebhooks {\n    webhooks { id url description enabled disabledBecause failingSince eventTypes }\n  }\n": types.DeskWebhooksDocument,
    "\n  query DeskWebhook($id: ID!, $status: WebhookDeliveryStatus, $after: String) {\n    webhook(id: $id) {\n      id\n      url\n      description\n      enabled\n      disabledAt\n      disabledBecause\n      failingSince\n      eventTypes\n      edition\n      createdAt\n      deliveries(first: 20, after: $after, status: $status) {\n        edges {\n          node {\n            id\n            type\n            status\n            createdAt\n            nextAttemptAt\n            body\n            attempts { at statusCode durationMs fault answer }\n          }\n        }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n": types.DeskWebhookDocument,
    "\n  mutation DeskCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WebhookCreated { secret webhook { id } }\n      ... on Problem { message }\n    }\n  }\n": types.DeskCreateWebhookDocument,
    "\n  mutation DeskChangeWebhook($input: ChangeWebhookInput!) {\n    changeWebhook(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.DeskChangeWebhookDocument,
    "\n  mutation DeskRotateSecret($id: ID!, $key: ID) {\n    rotateWebhookSecret(id: $id, idempotencyKey: $key) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WebhookSecretRotated { secret formerUntil }\n      ... on Problem { message }\n    }\n  }\n": types.DeskRotateSecretDocument,
    "\n  mutation DeskDeleteWebhook($id: ID!) {\n    deleteWebhook(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskDeleteWebhookDocument,
    "\n  mutation DeskSendTest($id: ID!) {\n    sendTestEvent(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskSendTestDocument,
    "\n  mutation DeskRedeliver($id: ID!) {\n    redeliver(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.DeskRedeliverDocument,
    "\n  mutation DeskRedeliverFailed($id: ID!, $since: DateTime!) {\n    redeliverFailed(id: $id, since: $since) {\n      __typename\n      ... on WebhookDeliveriesQueued { count }\n      ... on Problem { message }\n    }\n  }\n": types.DeskRedeliverFailedDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on InvalidInput { path }\n      ... on TooManyAttempts { retryAt }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation SignOut {\n    signOut { __typename }\n  }\n": types.SignOutDocument,
    "\n  query ChromeOnly {\n    ...Chrome\n  }\n": types.ChromeOnlyDocument,
    "\n  query Addresses {\n    ...Chrome\n    me {\n      id\n      name\n      addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n    }\n  }\n": types.AddressesDocument,
    "\n  mutation SaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.SaveAddressDocument,
    "\n  mutation RemoveAddress($id: ID!) {\n    removeAddress(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.RemoveAddressDocument,
    "\n  query Cards {\n    ...Chrome\n    me {\n      id\n      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n    }\n  }\n": types.CardsDocument,
    "\n  mutation RemoveCard($id: ID!) {\n    removePaymentMethod(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.RemoveCardDocument,
    "\n  query Devices {\n    ...Chrome\n    me {\n      id\n      sessions { id userAgent createdAt lastSeenAt isCurrent }\n    }\n  }\n": types.DevicesDocument,
    "\n  mutation EndSession($id: ID!) {\n    signOut(sessionId: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation RequestReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": types.RequestResetDocument,
    "\n  mutation ResetPassword($token: String!, $next: String!) {\n    resetPassword(token: $token, newPassword: $next) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.VerifyEmailDocument,
    "\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.UndoEmailChangeDocument,
    "\n  query MyData($orders: String, $notifications: String) {\n    exportMyData {\n      userId\n      exportedAt\n      account {\n        name\n        email\n        emailVerified\n        pendingEmail\n        role\n        language\n        createdAt\n        phoneNumber\n        addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n        sessions { id userAgent createdAt lastSeenAt }\n        paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n        cart { id version coupon expiresAt lines { id title quantity } }\n        notificationPreferences { topic channels }\n        notifications(first: 50, after: $notifications) {\n          pageInfo { hasNextPage endCursor }\n          edges { node { topic title body createdAt readAt } }\n        }\n        orders(first: 20, after: $orders) {\n          pageInfo { hasNextPage endCursor }\n          edges {\n            node {\n              id\n              number\n              status\n              cancelReason\n              returnReason\n              placedAt\n              shipTo { name line1 line2 city region postalCode country }\n              lines { sku title quantity lineTotal { amount currency } }\n              total { amount currency }\n              shipment { carrier trackingNumber shippedAt deliveredAt }\n              payment { status method { brand last4 } }\n            }\n          }\n        }\n      }\n      couponUses { code at givenBackAt order { number } }\n    }\n  }\n": types.MyDataDocument,
    "\n  query Notices($after: String, $language: String) {\n    ...Chrome\n    me {\n      id\n      phoneNumber\n      notifications(first: 20, after: $after) {\n        edges { node { id topic title(language: $language) body(language: $language) createdAt readAt order { id } } }\n        pageInfo { endCursor hasNextPage }\n        unreadCount\n      }\n      notificationPreferences { topic channels }\n    }\n  }\n": types.NoticesDocument,
    "\n  subscription FollowNotices {\n    notificationReceived { id }\n  }\n": types.FollowNoticesDocument,
    "\n  mutation MarkRead {\n    markRead {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.MarkReadDocument,
    "\n  mutation SetPreference($topic: NotificationTopic!, $channels: [NotificationChannel!]!) {\n    setNotificationPreference(topic: $topic, channels: $channels) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.SetPreferenceDocument,
    "\n  mutation SetPhone($number: String) {\n    setPhoneNumber(number: $number) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n": types.SetPhoneDocument,
    "\n  query Orders($account: Boolean!, $after: String) {\n    ...Chrome\n    me @include(if: $account) {\n      id\n      orders(first: 20, after: $after) {\n        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n": types.OrdersDocument,
    "\n  query GuestOrder($id: ID!) {\n    order(id: $id) { id number status placedAt total { amount currency } lines { id title quantity } }\n  }\n": types.GuestOrderDocument,
    "\n  query Profile {\n    ...Chrome\n    me { id name email emailVerified pendingEmail language }\n  }\n": types.ProfileDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      __typename\n      ... on UserChanged { user { id name language } }\n      ... on InvalidInput { path }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation SetPassword($current: String!, $next: String!) {\n    changePassword(currentPassword: $current, newPassword: $next) {\n      __typename\n      ... on SignedIn { user { id name } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on TooManyAttempts { retryAt }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n": types.SetPasswordDocument,
    "\n  mutation DeleteAccount($current: String) {\n    deleteMyAccount(currentPassword: $current) {\n      __typename\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": types.DeleteAccountDocument,
    "\n  fragment BagLine on CartLine {\n    id\n    title\n    quantity\n    forSale\n    notForSaleBecause\n    unitPrice { amount currency }\n    priceWas { amount currency }\n    lineTotal { amount currency }\n    variant { id title availability available product { id slug name image { url alt } } }\n  }\n": types.BagLineFragmentDoc,
    "\n  mutation AddToBag($input: AddToCartInput!) {\n    addToCart(input: $input) {\n      __typename\n      ... on CartChanged { guestToken cart { id lines { id quantity } } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n": types.AddToBagDocument,
    "\n  mutation SetBagLine($lineId: ID!, $quantity: Int!) {\n    setCartLine(lineId: $lineId, quantity: $quantity) {\n      __typename\n      ... on CartChanged { guestToken cart { id } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n": types.SetBagLineDocument,
    "\n  mutation ApplyCoupon($code: String!) {\n    applyCoupon(code: $code) {\n      __typename\n      ... on CartChanged { guestToken cart { id } }\n      ... on CouponNotUsable { reason }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": types.ApplyCouponDocument,
    "\n  mutation RemoveCoupon {\n    removeCoupon {\n      __typename\n      ... on CartChanged { cart { id } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n": types.RemoveCouponDocument,
    "\n  mutation ChangeBagCurrency($currency: CurrencyCode!) {\n    changeCartCurrency(currency: $currency) {\n      __typename\n      ... on CartChanged { cart { id currency } }\n      ... on NoPriceInCurrency { lineIds }\n      ... on Problem { message }\n    }\n  }\n": types.ChangeBagCurrencyDocument,
    "\n  query BagTitles {\n    cart { id lines { id title } }\n  }\n": types.BagTitlesDocument,
    "\n  fragment BagReceipt on Cart {\n    id\n    coupon\n    totals {\n      subtotal { amount currency }\n      discount { amount currency }\n      total { amount currency }\n    }\n    shippingOptions(country: $country) { id price { amount currency } }\n  }\n": types.BagReceiptFragmentDoc,
    "\n  query Bag($country: CountryCode!) {\n    ...Chrome\n    currencies\n    cart {\n      id\n      currency\n      lines { id ...BagLine forSale }\n      ...BagReceipt\n    }\n  }\n": types.BagDocument,
    "\n  fragment CheckoutCart on Cart {\n    id\n    version\n    coupon\n    lines { id title quantity forSale lineTotal { amount currency } }\n    shippingOptions(country: $country) { id code name estimate price { amount currency } }\n    totals(shipTo: $country, shippingOption: $shipping) { ...Sums shippingOption { id code } }\n  }\n": types.CheckoutCartFragmentDoc,
    "\n  query Checkout($country: CountryCode!, $shipping: ID, $account: Boolean!) {\n    ...Chrome\n    cart { id ...CheckoutCart }\n    me @include(if: $account) {\n      id\n      email\n      name\n      addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n    }\n  }\n": types.CheckoutDocument,
    "\n  query CheckoutSums($country: CountryCode!, $shipping: ID) {\n    cart { id ...CheckoutCart }\n  }\n": types.CheckoutSumsDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      __typename\n      ... on OrderPlaced { orderToken order { id number } }\n      ... on CartChangedMeanwhile { total { amount currency } }\n      ... on OutOfStock { lines { sku available } }\n      ... on TooManyAttempts { retryAt }\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n": types.PlaceOrderDocument,
    "\n  query CartSkus {\n    cart { id lines { id title variant { id sku } } }\n  }\n": types.CartSkusDocument,
    "\n  mutation AddCard($token: String!, $key: ID) {\n    addPaymentMethod(providerToken: $token, idempotencyKey: $key) {\n      __typename\n      ... on PaymentMethodAdded { method { id } }\n      ... on CardRefused { declineCode }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n": types.AddCardDocument,
    "\n  query Home($currency: CurrencyCode) {\n    ...Chrome\n    products(first: 8) {\n      edges { node { id ...ProductCard } }\n    }\n    examples: products(first: 40) {\n      edges { node { id image { url } categories { id parent { id } } } }\n    }\n    categories { id slug name parent { id } children { id name } }\n  }\n": types.HomeDocument,
    "\n  query Category($slug: String!) {\n    ...Chrome\n    category(slug: $slug) {\n      id\n      slug\n      name\n      parent { id slug name }\n      children { id slug name }\n    }\n  }\n": types.CategoryDocument,
    "\n  query Shelves($filter: SearchFilter!, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {\n    search(filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }\n  }\n": types.ShelvesDocument,
    "\n  fragment Facets on SearchConnection {\n    facets { name values { value label count estimated selected } }\n  }\n": types.FacetsFragmentDoc,
    "\n  fragment Listing on SearchConnection {\n    ...Facets\n    totalCount\n    totalEstimated\n    correctedQuery\n    leftOut\n    edges { node { id ...ProductCard } }\n    pageInfo { endCursor hasNextPage hasPreviousPage }\n  }\n": types.ListingFragmentDoc,
    "\n  query Search($query: String!, $filter: SearchFilter, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {\n    ...Chrome\n    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }\n  }\n": types.SearchDocument,
    "\n  query Suggest($prefix: String!) {\n    suggest(prefix: $prefix, first: 8) { text product { id slug } }\n  }\n": types.SuggestDocument,
    "\n  query Order($id: ID!, $account: Boolean!) {\n    ...Chrome\n    order(id: $id) {\n      id\n      number\n      status\n      placedAt\n      cancelReason\n      returnReason\n      actions\n      events { sequence type at }\n      lines { id title quantity lineTotal { amount currency } variant { id product { id slug image { url alt } } } }\n      subtotal { amount currency }\n      discount { amount currency }\n      shipping { amount currency }\n      tax { amount currency }\n      total { amount currency }\n      shipTo { name line1 line2 city region postalCode country }\n      shipment { carrier trackingNumber trackingUrl }\n      payment { id status declineCode method { id brand last4 } refunded { amount currency } }\n      paymentProblem @include(if: $account) { declineCode message }\n    }\n  }\n": types.OrderDocument,
    "\n  subscription FollowOrder($id: ID!, $after: Int!) {\n    orderUpdated(id: $id, after: $after) { sequence type }\n  }\n": types.FollowOrderDocument,
    "\n  mutation CancelOrder($id: ID!) {\n    cancelOrder(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.CancelOrderDocument,
    "\n  mutation RequestReturn($id: ID!, $reason: String!) {\n    requestReturn(id: $id, reason: $reason) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n": types.RequestReturnDocument,
    "\n  fragment BuyBox on Product {\n    name\n    ...Gallery\n    options { name values }\n    variants {\n      id\n      sku\n      gtin\n      title\n      price(currency: $currency) { amount currency }\n      compareAtPrice(currency: $currency) { amount currency }\n      availability\n      available\n      selection { option value }\n    }\n  }\n": types.BuyBoxFragmentDoc,
    "\n  fragment Gallery on Product {\n    id\n    name\n    media { url alt }\n  }\n": types.GalleryFragmentDoc,
    "\n  query Product($slug: String!, $currency: CurrencyCode) {\n    ...Chrome\n    product(slug: $slug) {\n      id\n      slug\n      name\n      brand\n      description\n      categories { id slug name parent { id slug name } }\n      ...Gallery\n      ...BuyBox\n      related(first: 4) { id ...ProductCard }\n    }\n  }\n": types.ProductDocument,
    "\n  query SiteMapAisles {\n    categories { slug children { slug children { slug children { slug } } } }\n  }\n": types.SiteMapAislesDocument,
    "\n  query SiteMapShelf($after: String) {\n    products(first: 100, after: $after) {\n      edges { node { slug updatedAt categories { slug } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.SiteMapShelfDocument,
    "\n  mutation ClaimCart($guestToken: String!) {\n    claimCart(guestToken: $guestToken) {\n      __typename\n      ... on CurrencyMismatch { currency }\n      ... on Problem { message }\n    }\n  }\n": types.ClaimCartDocument,
    "\n  mutation RefreshSession($refreshToken: String!) {\n    refreshSession(refreshToken: $refreshToken) {\n      __typename\n      ... on SignedIn {\n        user { id name }\n        tokens { accessToken accessTokenExpiresIn refreshToken }\n      }\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  fragment Chrome on Query {\n    categories { id slug name parent { id } }\n    cart { id lines { id quantity } }\n    currencies\n  }\n": types.ChromeFragmentDoc,
    "\n  fragment ProductCard on Product {\n    id\n    slug\n    name\n    brand\n    inStock\n    image { url alt }\n    priceRange(currency: $currency) { min { amount currency } max { amount currency } }\n  }\n": types.ProductCardFragmentDoc,
    "\n  fragment Sums on CartTotals {\n    subtotal { amount currency }\n    discount { amount currency }\n    shipping { amount currency }\n    tax { amount currency }\n    total { amount currency }\n  }\n": types.SumsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCategories {\n    ...DeskCategoryTree\n  }\n"): typeof import('./graphql').DeskCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCreateCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskUpdateCategory($input: UpdateCategoryInput!) {\n    updateCategory(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskUpdateCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskWithdrawCategory($id: ID!) {\n    withdrawCategory(id: $id) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskWithdrawCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskCategoryTree on Query {\n    allCategories(first: 100) { ...DeskCategoryPage }\n  }\n"): typeof import('./graphql').DeskCategoryTreeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskCategoryPage on CategoryConnection {\n    edges { node { id name slug edition parent { id } } }\n    pageInfo { endCursor hasNextPage }\n  }\n"): typeof import('./graphql').DeskCategoryPageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMoreCategories($after: String) {\n    allCategories(first: 100, after: $after) { ...DeskCategoryPage }\n  }\n"): typeof import('./graphql').DeskMoreCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCoupons($after: String) {\n    coupons(first: 25, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          code\n          kind\n          percent\n          minimum { amount currency }\n          expiresAt\n          endedAt\n          mostRedemptions\n          redeemed\n        }\n      }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskCouponsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCoupon($code: String!, $after: String) {\n    coupon(code: $code) {\n      id\n      code\n      kind\n      percent\n      minimum { amount currency }\n      products { id name }\n      expiresAt\n      endedAt\n      mostRedemptions\n      mostPerCustomer\n      redeemed\n      edition\n      redemptions(first: 25, after: $after) {\n        edges { node { at givenBackAt order { id number } customer { id name } } }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCreateCoupon($input: CreateCouponInput!) {\n    createCoupon(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on CouponChanged { coupon { id code } }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCreateCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskChangeCoupon($input: ChangeCouponInput!) {\n    changeCoupon(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on CouponUsedMore { redeemed }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskChangeCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskEndCoupon($id: ID!) {\n    endCoupon(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskEndCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCustomers(\n    $words: String\n    $sort: UserSort!\n    $after: String\n    $guest: String!\n    $guests: Boolean!\n  ) {\n    users(first: 25, words: $words, sort: $sort, after: $after) {\n      totalCount\n      edges { node { id name email emailVerified role createdAt } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n    guestOrders(email: $guest, first: 5) @include(if: $guests) {\n      totalCount\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n      pageInfo { hasNextPage }\n    }\n  }\n"): typeof import('./graphql').DeskCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskGuestOrders($email: String!, $after: String) {\n    guestOrders(email: $email, first: 20, after: $after) {\n      totalCount\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskGuestOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCustomer($id: ID!, $orders: Boolean!, $money: Boolean!, $after: String) {\n    user(id: $id) {\n      id\n      name\n      email\n      emailVerified\n      role\n      createdAt\n      phoneNumber\n      addresses { id isDefault address { name line1 line2 postalCode city region country } }\n      paymentMethods @include(if: $money) { id brand last4 expiryMonth expiryYear isDefault }\n      orders(first: 20, after: $after) @include(if: $orders) {\n        totalCount\n        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskCustomerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetRole($userId: ID!, $role: Role!) {\n    setRole(userId: $userId, role: $role) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskSetRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskCustomersFile($words: String, $sort: UserSort!, $after: String) {\n    users(first: 100, words: $words, sort: $sort, after: $after) {\n      edges { node { id name email emailVerified role createdAt } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').DeskCustomersFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskFind($wanted: String!, $orders: Boolean!, $catalog: Boolean!) {\n    orderByNumber(number: $wanted) @include(if: $orders) { id }\n    variant(sku: $wanted) @include(if: $catalog) { id product { id } }\n    variants(gtin: $wanted) @include(if: $catalog) { id product { id } }\n  }\n"): typeof import('./graphql').DeskFindDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskHealth {\n    users: usersHealth { ...DeskServiceHealth }\n    usersLetters: usersDeadLetters(first: 20) { ...DeskDeadLetters }\n    products: productsHealth { ...DeskServiceHealth }\n    productsLetters: productsDeadLetters(first: 20) { ...DeskDeadLetters }\n    inventory: inventoryHealth { ...DeskServiceHealth }\n    inventoryLetters: inventoryDeadLetters(first: 20) { ...DeskDeadLetters }\n    cart: cartHealth { ...DeskServiceHealth }\n    cartLetters: cartDeadLetters(first: 20) { ...DeskDeadLetters }\n    orders: ordersHealth { ...DeskServiceHealth }\n    ordersLetters: ordersDeadLetters(first: 20) { ...DeskDeadLetters }\n    payments: paymentsHealth { ...DeskServiceHealth }\n    paymentsLetters: paymentsDeadLetters(first: 20) { ...DeskDeadLetters }\n    notifications: notificationsHealth { ...DeskServiceHealth }\n    notificationsLetters: notificationsDeadLetters(first: 20) { ...DeskDeadLetters }\n    search: searchHealth { ...DeskServiceHealth }\n    searchLetters: searchDeadLetters(first: 20) { ...DeskDeadLetters }\n    orderSagas {\n      count oldestAt\n      steps { step count oldestAt }\n      stuck { step attempts nextAt reason order { id number } }\n    }\n  }\n"): typeof import('./graphql').DeskHealthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskServiceHealth on ServiceHealth {\n    service version\n    outbox { waiting oldestAt }\n    putOff { count items { worker item failures until reason } }\n  }\n"): typeof import('./graphql').DeskServiceHealthFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskDeadLetters on DeadLetterConnection {\n    totalCount\n    edges { node { id topic key type reason attempts state deadSince } }\n  }\n"): typeof import('./graphql').DeskDeadLettersFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRedrive($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]) {\n    users: redriveUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    products: redriveProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    inventory: redriveInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    cart: redriveCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    orders: redriveOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    payments: redrivePaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    notifications: redriveNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    search: redriveSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n  }\n"): typeof import('./graphql').DeskRedriveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDiscard($users: Boolean! $products: Boolean! $inventory: Boolean! $cart: Boolean! $orders: Boolean! $payments: Boolean! $notifications: Boolean! $search: Boolean! $ids: [ID!]!) {\n    users: discardUsersDeadLetters(ids: $ids) @include(if: $users) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    products: discardProductsDeadLetters(ids: $ids) @include(if: $products) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    inventory: discardInventoryDeadLetters(ids: $ids) @include(if: $inventory) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    cart: discardCartDeadLetters(ids: $ids) @include(if: $cart) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    orders: discardOrdersDeadLetters(ids: $ids) @include(if: $orders) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    payments: discardPaymentsDeadLetters(ids: $ids) @include(if: $payments) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    notifications: discardNotificationsDeadLetters(ids: $ids) @include(if: $notifications) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n    search: discardSearchDeadLetters(ids: $ids) @include(if: $search) { __typename ... on DeadLettersMended { count } ... on Problem { message } }\n  }\n"): typeof import('./graphql').DeskDiscardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskImportCreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      __typename\n      ... on ProductChanged { product { id variants { id selection { option value } } } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskImportCreateProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskImportAddVariant($input: AddVariantInput!) {\n    addVariant(input: $input) {\n      __typename\n      ... on VariantChanged { variant { id } }\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskImportAddVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskImportUpdateVariant($input: UpdateVariantInput!) {\n    updateVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskImportUpdateVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskImportCreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      __typename\n      ... on CategoryCreated { category { id } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskImportCreateCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskImportCategory($slug: String!) {\n    category(slug: $slug) { id parent { id } }\n  }\n"): typeof import('./graphql').DeskImportCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskImportProduct($slug: String!) {\n    product(slug: $slug) { id status }\n  }\n"): typeof import('./graphql').DeskImportProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskImportVariants($id: ID!) {\n    product(id: $id) { edition options { name values } variants { id selection { option value } } }\n  }\n"): typeof import('./graphql').DeskImportVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskImportStanding($slug: String, $id: ID) {\n    product(slug: $slug, id: $id) {\n      id slug edition status name description brand\n      categories { id slug name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name parent { name } } } } } } } } } }\n      media { url alt }\n      options { name values }\n      variants {\n        id sku edition weightGrams gtin\n        selection { option value }\n        price { amount currency }\n        compareAtPrice { amount currency }\n        prices { edition price { amount currency } compareAtPrice { amount currency } }\n        stock { onHand }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskImportStandingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskImportSku($sku: String!) {\n    variant(sku: $sku) { product { slug } }\n  }\n"): typeof import('./graphql').DeskImportSkuDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskBeginImport($input: BeginCatalogImportInput!) {\n    beginCatalogImport(input: $input) {\n      __typename\n      ... on CatalogImportChanged { catalogImport { id } }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskBeginImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskNoteImportSteps($input: NoteCatalogImportStepsInput!) {\n    noteCatalogImportSteps(input: $input) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskNoteImportStepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPastImports($after: String) {\n    catalogImports(first: 20, after: $after) {\n      edges { node { id file begunAt made changed undoneAt begunBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskPastImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPastImport($id: ID!) {\n    catalogImport(id: $id) { id file begunAt made changed undoneAt begunBy { id name } }\n  }\n"): typeof import('./graphql').DeskPastImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskImportSteps($id: ID!, $after: String) {\n    catalogImport(id: $id) {\n      steps(first: 40, after: $after) {\n        edges { node { note } }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskImportStepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCloseImport($id: ID!) {\n    closeCatalogImport(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCloseImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskNoteImportUndone($id: ID!) {\n    noteCatalogImportUndone(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskNoteImportUndoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskKeys($after: String) {\n    apiKeyScopes { name description }\n    apiKeys(first: 20, after: $after) {\n      edges { node { id name scopes createdAt expiresAt lastUsedAt revokedAt createdBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskKeysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCreateKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on ApiKeyCreated { key apiKey { id } }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCreateKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRevokeKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRevokeKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskOrdersFile(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $money: Boolean!\n    $customers: Boolean!\n  ) {\n    orders(\n      first: 50\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges {\n        node {\n          number\n          placedAt\n          status\n          cancelReason\n          customer @include(if: $customers) { id email }\n          shipTo { name line1 line2 postalCode city region country }\n          lines { id quantity }\n          subtotal { amount }\n          discount { amount }\n          shipping { amount }\n          tax { amount }\n          total { amount currency }\n          payment @include(if: $money) { id status captured { amount } refunded { amount } }\n          shipment { carrier trackingNumber shippedAt deliveredAt }\n        }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').DeskOrdersFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskOrderMoney on Order {\n    writtenOff @include(if: $money) { amount { amount currency } reason }\n    payment {\n      id\n      status\n      declineCode\n      reference @include(if: $money)\n      method { id brand last4 }\n      authorised { amount currency }\n      captured { amount currency }\n      refunded { amount currency }\n      refunding { amount currency }\n      attempts { at action status amount { amount currency } message reason @include(if: $money) }\n      disputes @include(if: $money) { id status reason openedAt amount { amount currency } }\n    }\n  }\n"): typeof import('./graphql').DeskOrderMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskOrderNotes on Order {\n    notes {\n      id\n      text\n      at\n      author @include(if: $customers) { id name }\n    }\n  }\n"): typeof import('./graphql').DeskOrderNotesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskOrder($id: ID!, $money: Boolean!, $customers: Boolean!, $stock: Boolean!) {\n    order(id: $id) {\n      id\n      number\n      status\n      placedAt\n      cancelReason\n      returnReason\n      actions\n      refundable { amount currency }\n      customer @include(if: $customers) {\n        id\n        name\n        email\n        paymentMethods @include(if: $money) { id brand last4 }\n      }\n      paymentProblem @include(if: $money) { message declineCode }\n      events { sequence type at }\n      ...DeskOrderNotes\n      ...DeskOrderSlip\n      ...DeskOrderMoney\n    }\n  }\n"): typeof import('./graphql').DeskOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCancel($id: ID!) {\n    cancelOrder(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskReturn($id: ID!, $reason: String!) {\n    requestReturn(id: $id, reason: $reason) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskReturnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRetry($input: RetryPaymentInput!) {\n    retryPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on PaymentNotCollected { declineCode }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRetryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskWriteOff($input: WriteOffPaymentInput!) {\n    writeOffPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskWriteOffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAddNote($input: AddOrderNoteInput!) {\n    addOrderNote(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskAddNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRefund($input: RefundPaymentInput!) {\n    refundPayment(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotRefundable { refundable { amount currency } }\n      ... on RefundUnderWay { amount { amount currency } refundable { amount currency } }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRefundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskOrderRow on Order {\n    number\n    status\n    placedAt\n    actions\n    customer @include(if: $customers) { id name }\n    shipTo { name city country }\n    lines { id title quantity }\n    total { amount currency }\n    paymentProblem @include(if: $money) { message }\n    shipmentRequested { carrier trackingNumber }\n    shipment { carrier trackingNumber }\n    returnReason\n  }\n"): typeof import('./graphql').DeskOrderRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskOrderSlip on Order {\n    number\n    shipTo { name line1 line2 postalCode city region country }\n    lines {\n      id\n      sku\n      title\n      quantity\n      lineTotal { amount currency }\n      variant { id gtin stock @include(if: $stock) { id onHand } }\n    }\n    subtotal { amount currency }\n    discount { amount currency }\n    shipping { amount currency }\n    tax { amount currency }\n    total { amount currency }\n    shipment { carrier trackingNumber trackingUrl shippedAt }\n    shipmentRequested { carrier trackingNumber requestedAt }\n  }\n"): typeof import('./graphql').DeskOrderSlipFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskOrders(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $money: Boolean!\n    $customers: Boolean!\n  ) {\n    orders(\n      first: 25\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges { node { id ...DeskOrderRow } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n    ship: orders(first: 1, status: [CONFIRMED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    placed: orders(first: 1, status: [PLACED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    shipped: orders(first: 1, status: [SHIPPED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n    returns: orders(first: 1, status: [RETURN_REQUESTED], placedFrom: $placedFrom, placedBefore: $placedBefore) { totalCount }\n  }\n"): typeof import('./graphql').DeskOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskShip($input: ShipOrderInput!) {\n    shipOrder(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on NotAllowedNow { status }\n      ... on PaymentNotCollected { declineCode }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskShipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDeliver($id: ID!) {\n    markDelivered(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskDeliverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskReceive($id: ID!) {\n    receiveReturn(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskReceiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskSlips(\n    $status: [OrderStatus!]\n    $placedFrom: DateTime\n    $placedBefore: DateTime\n    $sort: OrderSort!\n    $after: String\n    $stock: Boolean!\n  ) {\n    orders(\n      first: 25\n      after: $after\n      status: $status\n      placedFrom: $placedFrom\n      placedBefore: $placedBefore\n      sort: $sort\n    ) {\n      edges { node { id ...DeskOrderSlip } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskSlipsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskFurtherPrices on Product {\n    variants {\n      id\n      sku\n      title\n      prices {\n        price { amount currency }\n        compareAtPrice { amount currency }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskFurtherPricesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskOptions on Product {\n    edition\n    options { name values }\n    variants { id }\n  }\n"): typeof import('./graphql').DeskOptionsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskProduct($id: ID!, $stock: Boolean!) {\n    ...DeskCategoryTree\n    product(id: $id) {\n      id\n      name\n      slug\n      edition\n      status\n      brand\n      description\n      updatedAt\n      media { url alt }\n      categories { id }\n      options { name values }\n      ...DeskOptions\n      ...DeskVariants\n      ...DeskFurtherPrices\n    }\n    ...DeskWithdrawn\n  }\n"): typeof import('./graphql').DeskProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskNewProduct {\n    ...DeskCategoryTree\n  }\n"): typeof import('./graphql').DeskNewProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskProductRow on Product {\n    id\n    name\n    brand\n    status\n    updatedAt\n    image { url alt }\n    priceRange { min { amount currency } max { amount currency } }\n    variants { id sku stock @include(if: $stock) { id onHand reserved } }\n  }\n"): typeof import('./graphql').DeskProductRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskProducts(\n    $after: String\n    $status: [ProductStatus!]\n    $words: String\n    $sort: ProductSort!\n    $stock: Boolean!\n  ) {\n    products(first: 25, after: $after, status: $status, words: $words, sort: $sort) {\n      edges { node { id ...DeskProductRow } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      __typename\n      ... on ProductChanged { product { id } }\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCreateProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskUpdateProduct($input: UpdateProductInput!) {\n    updateProduct(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on SlugTaken { suggestion }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskUpdateProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCreatePictureUpload($bytes: Int!) {\n    createPictureUpload(input: { bytes: $bytes }) {\n      __typename\n      ... on InvalidInput { path }\n      ... on PictureUploadCreated { uploadUrl }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCreatePictureUploadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskPublish($id: ID!) {\n    publishProduct(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskPublishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskArchive($id: ID!) {\n    archiveProduct(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskArchiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAddVariant($input: AddVariantInput!) {\n    addVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskAddVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskChangeGtin($input: UpdateVariantInput!) {\n    updateVariant(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskChangeGtinDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskChangePrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {\n    changePrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskChangePriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetPrice($variantId: ID!, $price: MoneyInput!, $compareAtPrice: MoneyInput, $ifEdition: String) {\n    setVariantPrice(variantId: $variantId, price: $price, compareAtPrice: $compareAtPrice, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskSetPriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRemovePrice($variantId: ID!, $currency: CurrencyCode!, $ifEdition: String) {\n    removeVariantPrice(variantId: $variantId, currency: $currency, ifEdition: $ifEdition) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRemovePriceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskChangeOptions($input: ChangeOptionsInput!) {\n    changeOptions(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskChangeOptionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskWithdrawVariant($id: ID!) {\n    withdrawVariant(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskWithdrawVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRestoreVariant($id: ID!) {\n    restoreVariant(id: $id) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRestoreVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskVariants on Product {\n    options { name values }\n    variants {\n      id\n      sku\n      title\n      weightGrams\n      gtin\n      price { amount currency }\n      compareAtPrice { amount currency }\n      stock @include(if: $stock) { id onHand reserved }\n    }\n  }\n"): typeof import('./graphql').DeskVariantsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskWithdrawn on Query {\n    withdrawnVariants(productId: $id) { variantId sku title price { amount currency } }\n  }\n"): typeof import('./graphql').DeskWithdrawnFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskStockFile($low: Boolean!, $sort: StockSort!, $after: String) {\n    stockLevels(first: 100, lowOnly: $low, sort: $sort, after: $after) {\n      edges { node { id onHand reserved reorderPoint updatedAt variant { id sku gtin title product { id name } } } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').DeskStockFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskStock($low: Boolean!, $sort: StockSort!, $after: String) {\n    stockLevels(first: 50, lowOnly: $low, sort: $sort, after: $after) {\n      edges { node { id ...DeskStockRow variant { id } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskStockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskStockFound($wanted: String!, $words: Boolean!, $after: String) {\n    variant(sku: $wanted) { id stock { id ...DeskStockRow } }\n    variants(gtin: $wanted) { id stock { id ...DeskStockRow } }\n    products(first: 10, words: $wanted, after: $after) @include(if: $words) {\n      edges { node { id variants { id stock { id ...DeskStockRow } } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskStockFoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskAdjust($input: AdjustStockInput!) {\n    adjustStock(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WouldBreakReservations { reserved }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskAdjustDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskReorderPoint($variantId: ID!, $reorderPoint: Int!) {\n    setReorderPoint(variantId: $variantId, reorderPoint: $reorderPoint) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskReorderPointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskStockRow on StockLevel {\n    onHand\n    reserved\n    reorderPoint\n    variant { id sku title product { id name } }\n  }\n"): typeof import('./graphql').DeskStockRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMethods($after: String) {\n    shippingMethods { id code name position offered validFrom }\n    shippingMethodHistory(first: 10, after: $after) {\n      edges { node { id code name offered validFrom changedAt note changedBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskMethodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskRates($after: String) {\n    shippingRates {\n      id method zone country currency upToGrams price { amount currency } percent estimate offered\n    }\n    shippingRateHistory(first: 10, after: $after) {\n      edges {\n        node {\n          id method zone country upToGrams price { amount currency } percent offered\n          validFrom changedAt note changedBy { id name }\n        }\n      }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskRatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskTax($after: String) {\n    taxRates { id country percent validFrom }\n    taxRateHistory(first: 10, after: $after) {\n      edges { node { id country percent validFrom changedAt note changedBy { id name } } }\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n    }\n  }\n"): typeof import('./graphql').DeskTaxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetMethod($input: SetShippingMethodInput!) {\n    setShippingMethod(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskSetMethodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetRate($input: SetShippingRateInput!) {\n    setShippingRate(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskSetRateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSetTax($input: SetTaxRateInput!) {\n    setTaxRate(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskSetTaxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskToday($orders: Boolean!, $stock: Boolean!, $webhooks: Boolean!) {\n    ship: orders(first: 1, status: [CONFIRMED]) @include(if: $orders) { totalCount }\n    placed: orders(first: 1, status: [PLACED]) @include(if: $orders) { totalCount }\n    shipped: orders(first: 1, status: [SHIPPED]) @include(if: $orders) { totalCount }\n    returns: orders(first: 1, status: [RETURN_REQUESTED]) @include(if: $orders) { totalCount }\n    latest: orders(first: 6) @include(if: $orders) {\n      edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n    }\n    stockLevels(first: 6, lowOnly: true) @include(if: $stock) {\n      edges { node { id onHand reserved variant { id sku title product { id name } } } }\n      pageInfo { hasNextPage }\n    }\n    webhooks @include(if: $webhooks) { id url enabled failingSince disabledBecause }\n  }\n"): typeof import('./graphql').DeskTodayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskWebhooks {\n    webhooks { id url description enabled disabledBecause failingSince eventTypes }\n  }\n"): typeof import('./graphql').DeskWebhooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskWebhook($id: ID!, $status: WebhookDeliveryStatus, $after: String) {\n    webhook(id: $id) {\n      id\n      url\n      description\n      enabled\n      disabledAt\n      disabledBecause\n      failingSince\n      eventTypes\n      edition\n      createdAt\n      deliveries(first: 20, after: $after, status: $status) {\n        edges {\n          node {\n            id\n            type\n            status\n            createdAt\n            nextAttemptAt\n            body\n            attempts { at statusCode durationMs fault answer }\n          }\n        }\n        pageInfo { endCursor hasNextPage hasPreviousPage }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WebhookCreated { secret webhook { id } }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskCreateWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskChangeWebhook($input: ChangeWebhookInput!) {\n    changeWebhook(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskChangeWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRotateSecret($id: ID!, $key: ID) {\n    rotateWebhookSecret(id: $id, idempotencyKey: $key) {\n      __typename\n      ... on InvalidInput { path }\n      ... on WebhookSecretRotated { secret formerUntil }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRotateSecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskDeleteWebhook($id: ID!) {\n    deleteWebhook(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskDeleteWebhookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSendTest($id: ID!) {\n    sendTestEvent(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskSendTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRedeliver($id: ID!) {\n    redeliver(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRedeliverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskRedeliverFailed($id: ID!, $since: DateTime!) {\n    redeliverFailed(id: $id, since: $since) {\n      __typename\n      ... on WebhookDeliveriesQueued { count }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeskRedeliverFailedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on InvalidInput { path }\n      ... on TooManyAttempts { retryAt }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SignUpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut { __typename }\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChromeOnly {\n    ...Chrome\n  }\n"): typeof import('./graphql').ChromeOnlyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Addresses {\n    ...Chrome\n    me {\n      id\n      name\n      addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n    }\n  }\n"): typeof import('./graphql').AddressesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAddress($input: SaveAddressInput!) {\n    saveAddress(input: $input) {\n      __typename\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SaveAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAddress($id: ID!) {\n    removeAddress(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').RemoveAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cards {\n    ...Chrome\n    me {\n      id\n      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n    }\n  }\n"): typeof import('./graphql').CardsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCard($id: ID!) {\n    removePaymentMethod(id: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').RemoveCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Devices {\n    ...Chrome\n    me {\n      id\n      sessions { id userAgent createdAt lastSeenAt isCurrent }\n    }\n  }\n"): typeof import('./graphql').DevicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    signOut(sessionId: $id) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').RequestResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($token: String!, $next: String!) {\n    resetPassword(token: $token, newPassword: $next) {\n      __typename\n      ... on SignedIn { user { id name language } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').ResetPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').VerifyEmailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').UndoEmailChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyData($orders: String, $notifications: String) {\n    exportMyData {\n      userId\n      exportedAt\n      account {\n        name\n        email\n        emailVerified\n        pendingEmail\n        role\n        language\n        createdAt\n        phoneNumber\n        addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n        sessions { id userAgent createdAt lastSeenAt }\n        paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n        cart { id version coupon expiresAt lines { id title quantity } }\n        notificationPreferences { topic channels }\n        notifications(first: 50, after: $notifications) {\n          pageInfo { hasNextPage endCursor }\n          edges { node { topic title body createdAt readAt } }\n        }\n        orders(first: 20, after: $orders) {\n          pageInfo { hasNextPage endCursor }\n          edges {\n            node {\n              id\n              number\n              status\n              cancelReason\n              returnReason\n              placedAt\n              shipTo { name line1 line2 city region postalCode country }\n              lines { sku title quantity lineTotal { amount currency } }\n              total { amount currency }\n              shipment { carrier trackingNumber shippedAt deliveredAt }\n              payment { status method { brand last4 } }\n            }\n          }\n        }\n      }\n      couponUses { code at givenBackAt order { number } }\n    }\n  }\n"): typeof import('./graphql').MyDataDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($after: String, $language: String) {\n    ...Chrome\n    me {\n      id\n      phoneNumber\n      notifications(first: 20, after: $after) {\n        edges { node { id topic title(language: $language) body(language: $language) createdAt readAt order { id } } }\n        pageInfo { endCursor hasNextPage }\n        unreadCount\n      }\n      notificationPreferences { topic channels }\n    }\n  }\n"): typeof import('./graphql').NoticesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FollowNotices {\n    notificationReceived { id }\n  }\n"): typeof import('./graphql').FollowNoticesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead {\n    markRead {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').MarkReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPreference($topic: NotificationTopic!, $channels: [NotificationChannel!]!) {\n    setNotificationPreference(topic: $topic, channels: $channels) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SetPreferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPhone($number: String) {\n    setPhoneNumber(number: $number) {\n      __typename\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SetPhoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Orders($account: Boolean!, $after: String) {\n    ...Chrome\n    me @include(if: $account) {\n      id\n      orders(first: 20, after: $after) {\n        edges { node { id number status placedAt total { amount currency } lines { id title quantity } } }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GuestOrder($id: ID!) {\n    order(id: $id) { id number status placedAt total { amount currency } lines { id title quantity } }\n  }\n"): typeof import('./graphql').GuestOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Profile {\n    ...Chrome\n    me { id name email emailVerified pendingEmail language }\n  }\n"): typeof import('./graphql').ProfileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      __typename\n      ... on UserChanged { user { id name language } }\n      ... on InvalidInput { path }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').UpdateProfileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPassword($current: String!, $next: String!) {\n    changePassword(currentPassword: $current, newPassword: $next) {\n      __typename\n      ... on SignedIn { user { id name } tokens { accessToken accessTokenExpiresIn refreshToken } }\n      ... on TooManyAttempts { retryAt }\n      ... on WeakPassword { rules }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SetPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAccount($current: String) {\n    deleteMyAccount(currentPassword: $current) {\n      __typename\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').DeleteAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BagLine on CartLine {\n    id\n    title\n    quantity\n    forSale\n    notForSaleBecause\n    unitPrice { amount currency }\n    priceWas { amount currency }\n    lineTotal { amount currency }\n    variant { id title availability available product { id slug name image { url alt } } }\n  }\n"): typeof import('./graphql').BagLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToBag($input: AddToCartInput!) {\n    addToCart(input: $input) {\n      __typename\n      ... on CartChanged { guestToken cart { id lines { id quantity } } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').AddToBagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetBagLine($lineId: ID!, $quantity: Int!) {\n    setCartLine(lineId: $lineId, quantity: $quantity) {\n      __typename\n      ... on CartChanged { guestToken cart { id } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').SetBagLineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApplyCoupon($code: String!) {\n    applyCoupon(code: $code) {\n      __typename\n      ... on CartChanged { guestToken cart { id } }\n      ... on CouponNotUsable { reason }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').ApplyCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCoupon {\n    removeCoupon {\n      __typename\n      ... on CartChanged { cart { id } }\n      ... on CurrencyMismatch { currency }\n      ... on QuantityLimit { limit }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').RemoveCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeBagCurrency($currency: CurrencyCode!) {\n    changeCartCurrency(currency: $currency) {\n      __typename\n      ... on CartChanged { cart { id currency } }\n      ... on NoPriceInCurrency { lineIds }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').ChangeBagCurrencyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BagTitles {\n    cart { id lines { id title } }\n  }\n"): typeof import('./graphql').BagTitlesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BagReceipt on Cart {\n    id\n    coupon\n    totals {\n      subtotal { amount currency }\n      discount { amount currency }\n      total { amount currency }\n    }\n    shippingOptions(country: $country) { id price { amount currency } }\n  }\n"): typeof import('./graphql').BagReceiptFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bag($country: CountryCode!) {\n    ...Chrome\n    currencies\n    cart {\n      id\n      currency\n      lines { id ...BagLine forSale }\n      ...BagReceipt\n    }\n  }\n"): typeof import('./graphql').BagDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckoutCart on Cart {\n    id\n    version\n    coupon\n    lines { id title quantity forSale lineTotal { amount currency } }\n    shippingOptions(country: $country) { id code name estimate price { amount currency } }\n    totals(shipTo: $country, shippingOption: $shipping) { ...Sums shippingOption { id code } }\n  }\n"): typeof import('./graphql').CheckoutCartFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Checkout($country: CountryCode!, $shipping: ID, $account: Boolean!) {\n    ...Chrome\n    cart { id ...CheckoutCart }\n    me @include(if: $account) {\n      id\n      email\n      name\n      addresses { id label isDefault address { name line1 line2 city region postalCode country } }\n      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }\n    }\n  }\n"): typeof import('./graphql').CheckoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckoutSums($country: CountryCode!, $shipping: ID) {\n    cart { id ...CheckoutCart }\n  }\n"): typeof import('./graphql').CheckoutSumsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      __typename\n      ... on OrderPlaced { orderToken order { id number } }\n      ... on CartChangedMeanwhile { total { amount currency } }\n      ... on OutOfStock { lines { sku available } }\n      ... on TooManyAttempts { retryAt }\n      ... on InvalidInput { path }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').PlaceOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CartSkus {\n    cart { id lines { id title variant { id sku } } }\n  }\n"): typeof import('./graphql').CartSkusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddCard($token: String!, $key: ID) {\n    addPaymentMethod(providerToken: $token, idempotencyKey: $key) {\n      __typename\n      ... on PaymentMethodAdded { method { id } }\n      ... on CardRefused { declineCode }\n      ... on TooManyAttempts { retryAt }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').AddCardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home($currency: CurrencyCode) {\n    ...Chrome\n    products(first: 8) {\n      edges { node { id ...ProductCard } }\n    }\n    examples: products(first: 40) {\n      edges { node { id image { url } categories { id parent { id } } } }\n    }\n    categories { id slug name parent { id } children { id name } }\n  }\n"): typeof import('./graphql').HomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Category($slug: String!) {\n    ...Chrome\n    category(slug: $slug) {\n      id\n      slug\n      name\n      parent { id slug name }\n      children { id slug name }\n    }\n  }\n"): typeof import('./graphql').CategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shelves($filter: SearchFilter!, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {\n    search(filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }\n  }\n"): typeof import('./graphql').ShelvesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Facets on SearchConnection {\n    facets { name values { value label count estimated selected } }\n  }\n"): typeof import('./graphql').FacetsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Listing on SearchConnection {\n    ...Facets\n    totalCount\n    totalEstimated\n    correctedQuery\n    leftOut\n    edges { node { id ...ProductCard } }\n    pageInfo { endCursor hasNextPage hasPreviousPage }\n  }\n"): typeof import('./graphql').ListingFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($query: String!, $filter: SearchFilter, $sort: SearchSort!, $first: Int!, $after: String, $currency: CurrencyCode) {\n    ...Chrome\n    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) { ...Listing }\n  }\n"): typeof import('./graphql').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Suggest($prefix: String!) {\n    suggest(prefix: $prefix, first: 8) { text product { id slug } }\n  }\n"): typeof import('./graphql').SuggestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Order($id: ID!, $account: Boolean!) {\n    ...Chrome\n    order(id: $id) {\n      id\n      number\n      status\n      placedAt\n      cancelReason\n      returnReason\n      actions\n      events { sequence type at }\n      lines { id title quantity lineTotal { amount currency } variant { id product { id slug image { url alt } } } }\n      subtotal { amount currency }\n      discount { amount currency }\n      shipping { amount currency }\n      tax { amount currency }\n      total { amount currency }\n      shipTo { name line1 line2 city region postalCode country }\n      shipment { carrier trackingNumber trackingUrl }\n      payment { id status declineCode method { id brand last4 } refunded { amount currency } }\n      paymentProblem @include(if: $account) { declineCode message }\n    }\n  }\n"): typeof import('./graphql').OrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FollowOrder($id: ID!, $after: Int!) {\n    orderUpdated(id: $id, after: $after) { sequence type }\n  }\n"): typeof import('./graphql').FollowOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOrder($id: ID!) {\n    cancelOrder(id: $id) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').CancelOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestReturn($id: ID!, $reason: String!) {\n    requestReturn(id: $id, reason: $reason) {\n      __typename\n      ... on NotAllowedNow { status }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').RequestReturnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BuyBox on Product {\n    name\n    ...Gallery\n    options { name values }\n    variants {\n      id\n      sku\n      gtin\n      title\n      price(currency: $currency) { amount currency }\n      compareAtPrice(currency: $currency) { amount currency }\n      availability\n      available\n      selection { option value }\n    }\n  }\n"): typeof import('./graphql').BuyBoxFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Gallery on Product {\n    id\n    name\n    media { url alt }\n  }\n"): typeof import('./graphql').GalleryFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Product($slug: String!, $currency: CurrencyCode) {\n    ...Chrome\n    product(slug: $slug) {\n      id\n      slug\n      name\n      brand\n      description\n      categories { id slug name parent { id slug name } }\n      ...Gallery\n      ...BuyBox\n      related(first: 4) { id ...ProductCard }\n    }\n  }\n"): typeof import('./graphql').ProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SiteMapAisles {\n    categories { slug children { slug children { slug children { slug } } } }\n  }\n"): typeof import('./graphql').SiteMapAislesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SiteMapShelf($after: String) {\n    products(first: 100, after: $after) {\n      edges { node { slug updatedAt categories { slug } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').SiteMapShelfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimCart($guestToken: String!) {\n    claimCart(guestToken: $guestToken) {\n      __typename\n      ... on CurrencyMismatch { currency }\n      ... on Problem { message }\n    }\n  }\n"): typeof import('./graphql').ClaimCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession($refreshToken: String!) {\n    refreshSession(refreshToken: $refreshToken) {\n      __typename\n      ... on SignedIn {\n        user { id name }\n        tokens { accessToken accessTokenExpiresIn refreshToken }\n      }\n    }\n  }\n"): typeof import('./graphql').RefreshSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Chrome on Query {\n    categories { id slug name parent { id } }\n    cart { id lines { id quantity } }\n    currencies\n  }\n"): typeof import('./graphql').ChromeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProductCard on Product {\n    id\n    slug\n    name\n    brand\n    inStock\n    image { url alt }\n    priceRange(currency: $currency) { min { amount currency } max { amount currency } }\n  }\n"): typeof import('./graphql').ProductCardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Sums on CartTotals {\n    subtotal { amount currency }\n    discount { amount currency }\n    shipping { amount currency }\n    tax { amount currency }\n    total { amount currency }\n  }\n"): typeof import('./graphql').SumsFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
