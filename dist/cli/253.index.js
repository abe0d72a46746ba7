export const id = 253;
export const ids = [253,268,602];
export const modules = {

/***/ 7253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: ./build/src/catalog/bundled.js + 1 modules
var bundled = __webpack_require__(4522);
// EXTERNAL MODULE: ./build/src/core/diagnose.js + 8 modules
var diagnose = __webpack_require__(4091);
// EXTERNAL MODULE: ./build/src/core/engine.js + 12 modules
var engine = __webpack_require__(6232);
// EXTERNAL MODULE: ./build/src/core/redact.js + 11 modules
var redact = __webpack_require__(992);
// EXTERNAL MODULE: ./build/src/core/render-markdown.js + 3 modules
var render_markdown = __webpack_require__(5268);
// EXTERNAL MODULE: ./build/src/core/render-terminal.js
var render_terminal = __webpack_require__(7602);
// EXTERNAL MODULE: ./build/src/cli/commands.js
var commands = __webpack_require__(8908);
;// CONCATENATED MODULE: ./build/src/cli/demo-log.generated.json
const demo_log_generated_namespaceObject = /*#__PURE__*/JSON.parse('{"N":"demo-deploy.log","R":"2026-03-14T09:41:07.1680958Z ##[group]Run ./scripts/deploy.sh production\\n2026-03-14T09:41:07.2323707Z \\u001b[36;1m./scripts/deploy.sh production\\u001b[0m\\n2026-03-14T09:41:07.2804439Z shell: /usr/bin/bash --noprofile --norc -e -o pipefail {0}\\n2026-03-14T09:41:07.3180398Z env:\\n2026-03-14T09:41:07.3670709Z   REGISTRY: registry.digitalocean.com/lumen\\n2026-03-14T09:41:07.4287891Z   APP: lumen-shop\\n2026-03-14T09:41:07.4766532Z   ON_ERROR: echo \\"deploy failed: out of memory or timeout, see the log\\"\\n2026-03-14T09:41:07.5102800Z ##[endgroup]\\n2026-03-14T09:41:07.5640976Z ==> Deploying lumen-shop@4f1c9e2 to production\\n2026-03-14T09:41:07.6326879Z ==> Step 1 of 4: tests\\n2026-03-14T09:41:07.6886909Z \\n2026-03-14T09:41:07.7192908Z > lumen-shop@3.18.0 test\\n2026-03-14T09:41:07.7518170Z > vitest run\\n2026-03-14T09:41:07.7894253Z \\n2026-03-14T09:41:07.8434107Z  RUN  v3.2.4 /home/runner/_work/lumen-shop/lumen-shop\\n2026-03-14T09:41:07.8864629Z \\n2026-03-14T09:41:08.1225374Z  \\u001b[32m✓\\u001b[39m src/cart/adds-an-item.test.ts \\u001b[2m(8 tests)\\u001b[22m 268ms\\n2026-03-14T09:41:08.4615257Z  \\u001b[32m✓\\u001b[39m src/cart/refuses-a-negative-quantity.test.ts \\u001b[2m(17 tests)\\u001b[22m 5ms\\n2026-03-14T09:41:08.7391528Z  \\u001b[32m✓\\u001b[39m src/checkout/shows-an-error-when-the-card-is-declined.test.ts \\u001b[2m(22 tests)\\u001b[22m 145ms\\n2026-03-14T09:41:08.9801113Z  \\u001b[32m✓\\u001b[39m src/checkout/retries-after-a-timeout.test.ts \\u001b[2m(4 tests)\\u001b[22m 365ms\\n2026-03-14T09:41:09.1672519Z  \\u001b[32m✓\\u001b[39m src/checkout/fails-when-the-session-has-expired.test.ts \\u001b[2m(18 tests)\\u001b[22m 150ms\\n2026-03-14T09:41:09.3731244Z  \\u001b[32m✓\\u001b[39m src/catalogue/handles-out-of-memory-from-the-image-service.test.ts \\u001b[2m(5 tests)\\u001b[22m 208ms\\n2026-03-14T09:41:09.7830540Z  \\u001b[32m✓\\u001b[39m src/catalogue/lists-products.test.ts \\u001b[2m(14 tests)\\u001b[22m 37ms\\n2026-03-14T09:41:10.1855440Z  \\u001b[32m✓\\u001b[39m src/catalogue/404-page-not-found.test.ts \\u001b[2m(8 tests)\\u001b[22m 110ms\\n2026-03-14T09:41:10.6008306Z  \\u001b[32m✓\\u001b[39m src/account/permission-denied-for-guests.test.ts \\u001b[2m(17 tests)\\u001b[22m 195ms\\n2026-03-14T09:41:10.9167283Z  \\u001b[32m✓\\u001b[39m src/account/signs-in.test.ts \\u001b[2m(15 tests)\\u001b[22m 40ms\\n2026-03-14T09:41:11.1775824Z  \\u001b[32m✓\\u001b[39m src/account/connection-refused-is-reported.test.ts \\u001b[2m(23 tests)\\u001b[22m 141ms\\n2026-03-14T09:41:11.5889601Z  \\u001b[32m✓\\u001b[39m src/search/returns-nothing-for-unknown-words.test.ts \\u001b[2m(12 tests)\\u001b[22m 10ms\\n2026-03-14T09:41:11.9386440Z  \\u001b[32m✓\\u001b[39m src/search/panic-button-is-hidden.test.ts \\u001b[2m(6 tests)\\u001b[22m 129ms\\n2026-03-14T09:41:12.3099292Z  \\u001b[32m✓\\u001b[39m src/i18n/falls-back-to-english.test.ts \\u001b[2m(3 tests)\\u001b[22m 241ms\\n2026-03-14T09:41:12.5351428Z  \\u001b[32m✓\\u001b[39m src/orders/exports-csv.test.ts \\u001b[2m(23 tests)\\u001b[22m 289ms\\n2026-03-14T09:41:12.8998276Z  \\u001b[32m✓\\u001b[39m src/orders/cancelled-orders-are-greyed-out.test.ts \\u001b[2m(8 tests)\\u001b[22m 377ms\\n2026-03-14T09:41:12.9555761Z \\n2026-03-14T09:41:13.0013703Z  Test Files  16 passed (16)\\n2026-03-14T09:41:13.0313899Z       Tests  203 passed (203)\\n2026-03-14T09:41:13.0735550Z    Duration  9.84s\\n2026-03-14T09:41:13.1119836Z \\n2026-03-14T09:41:13.1818169Z ==> Step 2 of 4: image\\n2026-03-14T09:41:13.2374891Z #0 building with \\"default\\" instance using docker driver\\n2026-03-14T09:41:13.2691732Z \\n2026-03-14T09:41:13.3077034Z #1 [internal] load build definition from Dockerfile\\n2026-03-14T09:41:13.3380869Z #1 transferring dockerfile: 1.43kB done\\n2026-03-14T09:41:13.3812444Z #1 DONE 0.0s\\n2026-03-14T09:41:13.4266911Z \\n2026-03-14T09:41:13.4602969Z #2 [internal] load metadata for docker.io/library/node:22-bookworm-slim\\n2026-03-14T09:41:13.5157590Z #2 DONE 0.7s\\n2026-03-14T09:41:13.5698105Z \\n2026-03-14T09:41:13.6246962Z #3 [internal] load .dockerignore\\n2026-03-14T09:41:13.6930617Z #3 transferring context: 212B done\\n2026-03-14T09:41:13.7563552Z #3 DONE 0.0s\\n2026-03-14T09:41:13.8210162Z \\n2026-03-14T09:41:13.8761064Z #4 [deps 1/4] FROM docker.io/library/node:22-bookworm-slim@sha256:5c76d05034644fa8ecc9c2aa84e0a83cd981d0ef13af5455b87b9adf5b216561\\n2026-03-14T09:41:13.9351222Z #4 sha256:a2318d6c47ec 8.9MB / 28.2MB 0.3s\\n2026-03-14T09:41:13.9729866Z #4 extracting sha256:a2318d6c47ec 2.9s done\\n2026-03-14T09:41:14.0198441Z #4 sha256:1f7ce2fa46ab 16.9MB / 28.2MB 1.1s\\n2026-03-14T09:41:14.0703384Z #4 extracting sha256:1f7ce2fa46ab 0.1s done\\n2026-03-14T09:41:14.1171719Z #4 sha256:9b3977197b4f 8.6MB / 28.2MB 2.4s\\n2026-03-14T09:41:14.1679741Z #4 extracting sha256:9b3977197b4f 1.5s done\\n2026-03-14T09:41:14.2203499Z #4 sha256:6f1c9b0dd27c 5.3MB / 28.2MB 3.7s\\n2026-03-14T09:41:14.2615583Z #4 extracting sha256:6f1c9b0dd27c 2.2s done\\n2026-03-14T09:41:14.3215171Z #4 DONE 4.1s\\n2026-03-14T09:41:14.3622857Z \\n2026-03-14T09:41:14.4022480Z #5 [internal] load build context\\n2026-03-14T09:41:14.4392985Z #5 transferring context: 18.22MB 0.4s done\\n2026-03-14T09:41:14.4905382Z #5 DONE 0.5s\\n2026-03-14T09:41:14.5242262Z \\n2026-03-14T09:41:14.5898645Z #6 [deps 2/4] WORKDIR /app\\n2026-03-14T09:41:14.6461418Z #6 DONE 0.1s\\n2026-03-14T09:41:14.6995192Z \\n2026-03-14T09:41:14.7531140Z #7 [deps 3/4] COPY package.json package-lock.json ./\\n2026-03-14T09:41:14.8021065Z #7 DONE 0.1s\\n2026-03-14T09:41:14.8601450Z \\n2026-03-14T09:41:14.8909951Z #8 [deps 4/4] RUN npm ci\\n2026-03-14T09:41:15.8385145Z #8 4.029 npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory. Do not use it.\\n2026-03-14T09:41:16.3648717Z #8 4.575 npm warn deprecated rimraf@3.0.2: Rimraf versions prior to v4 are no longer supported\\n2026-03-14T09:41:17.3165552Z #8 6.760 npm warn deprecated glob@7.2.3: Glob versions prior to v9 are no longer supported\\n2026-03-14T09:41:18.3821575Z #8 9.933 npm http fetch GET 200 https://npm.lumen.example/sharp 812ms (cache miss)\\n2026-03-14T09:41:19.1650551Z #8 10.273 npm http fetch GET https://npm.lumen.example/@next%2fswc-linux-x64-gnu attempt 1 failed with ECONNRESET\\n2026-03-14T09:41:19.9120330Z #8 13.757 npm http fetch GET 200 https://npm.lumen.example/@next%2fswc-linux-x64-gnu 2204ms attempt #2 (cache miss)\\n2026-03-14T09:41:19.9765729Z #8 24.61 \\n2026-03-14T09:41:20.0071536Z #8 24.61 added 1184 packages, and audited 1185 packages in 24s\\n2026-03-14T09:41:20.0523200Z #8 24.61 \\n2026-03-14T09:41:20.1066751Z #8 24.61 214 packages are looking for funding\\n2026-03-14T09:41:20.1403011Z #8 24.61   run `npm fund` for details\\n2026-03-14T09:41:20.2100346Z #8 24.62 \\n2026-03-14T09:41:20.2691626Z #8 24.62 6 vulnerabilities (4 moderate, 2 high)\\n2026-03-14T09:41:20.3365329Z #8 DONE 25.9s\\n2026-03-14T09:41:20.3848427Z \\n2026-03-14T09:41:20.4483771Z #9 [build 1/3] COPY --from=deps /app/node_modules ./node_modules\\n2026-03-14T09:41:20.4991258Z #9 DONE 6.3s\\n2026-03-14T09:41:20.5303179Z \\n2026-03-14T09:41:20.5638260Z #10 [build 2/3] COPY . .\\n2026-03-14T09:41:20.6030351Z #10 DONE 0.6s\\n2026-03-14T09:41:20.6529259Z \\n2026-03-14T09:41:20.7093307Z #11 [build 3/3] RUN npm run build\\n2026-03-14T09:41:20.7495630Z #11 0.391 \\n2026-03-14T09:41:20.7942812Z #11 0.391 > lumen-shop@3.18.0 build\\n2026-03-14T09:41:20.8514063Z #11 0.391 > next build\\n2026-03-14T09:41:20.9021425Z #11 0.391 \\n2026-03-14T09:41:20.9585427Z #11 1.204    ▲ Next.js 15.5.3\\n2026-03-14T09:41:21.0084743Z #11 1.204    - Environments: .env.production\\n2026-03-14T09:41:21.0515524Z #11 1.205 \\n2026-03-14T09:41:21.0894926Z #11 1.338    Creating an optimized production build ...\\n2026-03-14T09:41:21.4223363Z #11 9.72    compiled app/api/orders/route.tsx (300 modules)\\n2026-03-14T09:41:21.7564973Z #11 10.07    compiled components/ErrorBoundary (317 modules)\\n2026-03-14T09:41:21.9766460Z #11 10.19    compiled lib/timeout (334 modules)\\n2026-03-14T09:41:22.2910181Z #11 10.83    compiled app/account/page.tsx (351 modules)\\n2026-03-14T09:41:22.6261646Z #11 11.24    compiled app/account/page (368 modules)\\n2026-03-14T09:41:22.8749395Z #11 11.58    compiled lib/memory-cache (385 modules)\\n2026-03-14T09:41:23.2213467Z #11 12.23    compiled app/api/search/route.tsx (402 modules)\\n2026-03-14T09:41:23.3776439Z #11 12.51    compiled app/api/search/route (419 modules)\\n2026-03-14T09:41:23.5838575Z #11 12.55    compiled components/Search (436 modules)\\n2026-03-14T09:41:23.8466652Z #11 12.83    compiled app/api/orders/route.tsx (453 modules)\\n2026-03-14T09:41:24.0016104Z #11 13.19    compiled app/checkout/page (470 modules)\\n2026-03-14T09:41:24.3109791Z #11 13.41    compiled app/cart/page (487 modules)\\n2026-03-14T09:41:24.5680575Z #11 13.81    compiled components/ProductGrid.tsx (504 modules)\\n2026-03-14T09:41:24.7576677Z #11 14.67    compiled components/ProductGrid (521 modules)\\n2026-03-14T09:41:24.9098207Z #11 14.90    compiled components/Search (538 modules)\\n2026-03-14T09:41:25.0956404Z #11 15.38    compiled app/layout.tsx (555 modules)\\n2026-03-14T09:41:25.3851028Z #11 16.09    compiled lib/memory-cache (572 modules)\\n2026-03-14T09:41:25.5669403Z #11 16.54    compiled app/api/orders/route (589 modules)\\n2026-03-14T09:41:25.8954706Z #11 16.61    compiled app/products/[slug]/page.tsx (606 modules)\\n2026-03-14T09:41:26.0848450Z #11 16.73    compiled lib/timeout (623 modules)\\n2026-03-14T09:41:26.3653808Z #11 17.07    compiled components/ErrorBoundary (640 modules)\\n2026-03-14T09:41:26.6081223Z #11 17.79    compiled app/error.tsx (657 modules)\\n2026-03-14T09:41:26.9217911Z #11 17.88    compiled app/api/search/route (674 modules)\\n2026-03-14T09:41:27.1498361Z #11 18.07    compiled app/products/[slug]/page (691 modules)\\n2026-03-14T09:41:27.4951865Z #11 18.95    compiled lib/memory-cache.tsx (708 modules)\\n2026-03-14T09:41:27.8163435Z #11 19.18    compiled components/Search (725 modules)\\n2026-03-14T09:41:28.0545238Z #11 19.64    compiled app/layout (742 modules)\\n2026-03-14T09:41:28.3020120Z #11 20.02    compiled app/account/page.tsx (759 modules)\\n2026-03-14T09:41:28.4648230Z #11 20.21    compiled app/api/search/route (776 modules)\\n2026-03-14T09:41:28.7521402Z #11 20.37    compiled app/error (793 modules)\\n2026-03-14T09:41:29.0822538Z #11 20.79    compiled lib/memory-cache.tsx (810 modules)\\n2026-03-14T09:41:29.3202867Z #11 21.55    compiled components/Search (827 modules)\\n2026-03-14T09:41:29.4874913Z #11 22.07    compiled components/Search (844 modules)\\n2026-03-14T09:41:29.6955258Z #11 22.47    compiled lib/memory-cache.tsx (861 modules)\\n2026-03-14T09:41:29.9483688Z #11 23.04    compiled lib/memory-cache (878 modules)\\n2026-03-14T09:41:30.1746119Z #11 23.27    compiled components/ProductGrid (895 modules)\\n2026-03-14T09:41:30.3528418Z #11 23.46    compiled app/api/search/route.tsx (912 modules)\\n2026-03-14T09:41:30.6023716Z #11 23.93    compiled components/ErrorBoundary (929 modules)\\n2026-03-14T09:41:30.7533586Z #11 24.41    compiled lib/memory-cache (946 modules)\\n2026-03-14T09:41:31.0065626Z #11 24.44    compiled app/layout.tsx (963 modules)\\n2026-03-14T09:41:31.1809481Z #11 24.93    compiled components/ErrorBoundary (980 modules)\\n2026-03-14T09:41:31.5171137Z #11 25.55    compiled app/page (997 modules)\\n2026-03-14T09:41:31.8517974Z #11 25.92    compiled app/api/orders/route.tsx (1014 modules)\\n2026-03-14T09:41:32.0271916Z #11 26.14    compiled lib/timeout (1031 modules)\\n2026-03-14T09:41:32.3573027Z #11 26.95    compiled app/products/[slug]/page (1048 modules)\\n2026-03-14T09:41:32.5455929Z #11 27.43    compiled app/page.tsx (1065 modules)\\n2026-03-14T09:41:32.7214840Z #11 27.45    compiled app/account/page (1082 modules)\\n2026-03-14T09:41:32.9169364Z #11 27.49    compiled app/cart/page (1099 modules)\\n2026-03-14T09:41:33.1158297Z #11 27.78    compiled app/error.tsx (1116 modules)\\n2026-03-14T09:41:33.3822768Z #11 27.87    compiled components/Search (1133 modules)\\n2026-03-14T09:41:33.5718228Z #11 28.43    compiled components/Search (1150 modules)\\n2026-03-14T09:41:33.7969696Z #11 29.22    compiled app/layout.tsx (1167 modules)\\n2026-03-14T09:41:33.9789153Z #11 29.96    compiled components/ErrorBoundary (1184 modules)\\n2026-03-14T09:41:34.2566088Z #11 30.74    compiled lib/memory-cache (1201 modules)\\n2026-03-14T09:41:34.5289502Z #11 30.94    compiled lib/memory-cache.tsx (1218 modules)\\n2026-03-14T09:41:34.8045275Z #11 31.15    compiled components/Search (1235 modules)\\n2026-03-14T09:41:35.0751523Z #11 31.96    compiled app/error (1252 modules)\\n2026-03-14T09:41:35.4026602Z #11 32.15    compiled app/checkout/page.tsx (1269 modules)\\n2026-03-14T09:41:35.6979754Z #11 32.95    compiled app/cart/page (1286 modules)\\n2026-03-14T09:41:36.0144096Z #11 33.30    compiled app/not-found (1303 modules)\\n2026-03-14T09:41:36.1896106Z #11 33.79    compiled components/Search.tsx (1320 modules)\\n2026-03-14T09:41:36.3431623Z #11 34.36    compiled app/api/orders/route (1337 modules)\\n2026-03-14T09:41:36.6754375Z #11 34.87    compiled app/error (1354 modules)\\n2026-03-14T09:41:36.9523695Z #11 34.97    compiled lib/memory-cache.tsx (1371 modules)\\n2026-03-14T09:41:37.2689591Z #11 35.43    compiled components/ProductGrid (1388 modules)\\n2026-03-14T09:41:37.4264468Z #11 35.86    compiled app/layout (1405 modules)\\n2026-03-14T09:41:37.6901942Z #11 36.41    compiled app/products/[slug]/page.tsx (1422 modules)\\n2026-03-14T09:41:37.8809772Z #11 36.58    compiled app/page (1439 modules)\\n2026-03-14T09:41:38.1655659Z #11 37.47    compiled app/products/[slug]/page (1456 modules)\\n2026-03-14T09:41:38.4079791Z #11 37.53    compiled components/ProductGrid.tsx (1473 modules)\\n2026-03-14T09:41:38.6432685Z #11 37.82    compiled lib/timeout (1490 modules)\\n2026-03-14T09:41:38.8678990Z #11 38.21    compiled components/ErrorBoundary (1507 modules)\\n2026-03-14T09:41:39.0994905Z #11 38.97    compiled app/cart/page.tsx (1524 modules)\\n2026-03-14T09:41:39.4338639Z #11 39.64    compiled app/not-found (1541 modules)\\n2026-03-14T09:41:39.7423335Z #11 39.79    compiled lib/memory-cache (1558 modules)\\n2026-03-14T09:41:40.0607146Z #11 40.59    compiled app/api/orders/route.tsx (1575 modules)\\n2026-03-14T09:41:40.3115725Z #11 41.10    compiled app/checkout/page (1592 modules)\\n2026-03-14T09:41:40.5174751Z #11 41.83    compiled app/account/page (1609 modules)\\n2026-03-14T09:41:40.6994826Z #11 42.50    compiled app/api/orders/route.tsx (1626 modules)\\n2026-03-14T09:41:41.0254505Z #11 42.62    compiled app/error (1643 modules)\\n2026-03-14T09:41:41.2117603Z #11 43.31    compiled app/api/orders/route (1660 modules)\\n2026-03-14T09:41:41.5212274Z #11 43.96    compiled app/page.tsx (1677 modules)\\n2026-03-14T09:41:41.8488379Z #11 44.38    compiled app/layout (1694 modules)\\n2026-03-14T09:41:42.1877724Z #11 44.42    compiled app/account/page (1711 modules)\\n2026-03-14T09:41:42.4189982Z #11 44.73    compiled components/ProductGrid.tsx (1728 modules)\\n2026-03-14T09:41:42.6719387Z #11 45.21    compiled app/not-found (1745 modules)\\n2026-03-14T09:41:42.8458606Z #11 45.79    compiled components/Search (1762 modules)\\n2026-03-14T09:41:43.0188141Z #11 46.67    compiled app/layout.tsx (1779 modules)\\n2026-03-14T09:41:43.2575438Z #11 47.33    compiled app/account/page (1796 modules)\\n2026-03-14T09:41:43.5371450Z #11 47.38    compiled app/checkout/page (1813 modules)\\n2026-03-14T09:41:43.7422835Z #11 47.47    compiled app/account/page.tsx (1830 modules)\\n2026-03-14T09:41:43.9754208Z #11 47.96    compiled lib/memory-cache (1847 modules)\\n2026-03-14T09:41:44.2530231Z #11 48.47    compiled app/page (1864 modules)\\n2026-03-14T09:41:44.5548730Z #11 48.97    compiled components/ProductGrid.tsx (1881 modules)\\n2026-03-14T09:41:44.7820532Z #11 49.32    compiled app/cart/page (1898 modules)\\n2026-03-14T09:41:45.0542870Z #11 50.09    compiled lib/memory-cache (1915 modules)\\n2026-03-14T09:41:45.2884288Z #11 50.47    compiled lib/timeout.tsx (1932 modules)\\n2026-03-14T09:41:45.5115434Z #11 50.83    compiled app/account/page (1949 modules)\\n2026-03-14T09:41:45.7736724Z #11 51.27    compiled app/account/page (1966 modules)\\n2026-03-14T09:41:45.9828800Z #11 51.86    compiled components/Search.tsx (1983 modules)\\n2026-03-14T09:41:46.1414352Z #11 52.56    compiled components/ErrorBoundary (2000 modules)\\n2026-03-14T09:41:46.3694265Z #11 52.93    compiled components/ProductGrid (2017 modules)\\n2026-03-14T09:41:46.6357755Z #11 53.60    compiled app/layout.tsx (2034 modules)\\n2026-03-14T09:41:46.8305167Z #11 53.67    compiled app/products/[slug]/page (2051 modules)\\n2026-03-14T09:41:47.0292588Z #11 53.89    compiled app/api/orders/route (2068 modules)\\n2026-03-14T09:41:47.3238067Z #11 53.98    compiled app/api/orders/route.tsx (2085 modules)\\n2026-03-14T09:41:47.5228431Z #11 54.11    compiled app/api/search/route (2102 modules)\\n2026-03-14T09:41:47.7639813Z #11 54.16    compiled app/not-found (2119 modules)\\n2026-03-14T09:41:48.0196011Z #11 54.93    compiled app/error.tsx (2136 modules)\\n2026-03-14T09:41:48.3031797Z #11 55.26    compiled app/cart/page (2153 modules)\\n2026-03-14T09:41:48.5696266Z #11 55.80    compiled components/ProductGrid (2170 modules)\\n2026-03-14T09:41:48.8257792Z #11 56.13    compiled components/Search.tsx (2187 modules)\\n2026-03-14T09:41:49.0015537Z #11 56.98    compiled components/Search (2204 modules)\\n2026-03-14T09:41:49.2132738Z #11 57.09    compiled app/products/[slug]/page (2221 modules)\\n2026-03-14T09:41:49.4182249Z #11 57.65    compiled app/error.tsx (2238 modules)\\n2026-03-14T09:41:49.7080323Z #11 58.26    compiled components/ErrorBoundary (2255 modules)\\n2026-03-14T09:41:49.9059193Z #11 58.83    compiled app/api/orders/route (2272 modules)\\n2026-03-14T09:41:50.2390630Z #11 59.29    compiled components/ProductGrid.tsx (2289 modules)\\n2026-03-14T09:41:50.2941990Z #11 60.29  ⚠ Compiled with warnings in 59s\\n2026-03-14T09:41:50.3350376Z #11 60.29 \\n2026-03-14T09:41:50.3661130Z #11 60.29 ./node_modules/node-fetch/lib/index.js\\n2026-03-14T09:41:50.4002128Z #11 60.29 Critical dependency: the request of a dependency is an expression\\n2026-03-14T09:41:50.4413441Z #11 60.29 \\n2026-03-14T09:41:50.5078592Z #11 62.29    Linting and checking validity of types ...\\n2026-03-14T09:41:50.5598845Z #11 78.29    Collecting page data ...\\n2026-03-14T09:42:02.4063765Z #11 90.29 \\n2026-03-14T09:42:02.4448015Z #11 90.29 <--- Last few GCs --->\\n2026-03-14T09:42:02.4945772Z #11 90.29 \\n2026-03-14T09:42:02.5581191Z #11 90.29 [29:0x7f1c8c0d5000]    74871 ms: Scavenge (interleaved) 2031.5 (2084.1) -> 2028.0 (2085.8) MB, pooled: 0 MB, 9.71 / 0.00 ms  (average mu = 0.263, current mu = 0.224) allocation failure;\\n2026-03-14T09:42:02.6202097Z #11 90.29 [29:0x7f1c8c0d5000]    76930 ms: Mark-Compact (reduce) 2034.9 (2087.6) -> 2031.2 (2083.9) MB, pooled: 0 MB, 1611.08 / 0.00 ms  (average mu = 0.241, current mu = 0.218) allocation failure; scavenge might not succeed\\n2026-03-14T09:42:02.6825769Z #11 90.29 \\n2026-03-14T09:42:02.7460963Z #11 90.29 <--- JS stacktrace --->\\n2026-03-14T09:42:02.7938704Z #11 90.29 \\n2026-03-14T09:42:02.8394752Z #11 90.29 FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory\\n2026-03-14T09:42:02.8842339Z #11 90.29 ----- Native stack trace -----\\n2026-03-14T09:42:02.9272498Z #11 90.29 \\n2026-03-14T09:42:02.9876082Z #11 90.29  1: 0xb0a1c0 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]\\n2026-03-14T09:42:03.0347145Z #11 90.29  2: 0xb0c4d0 v8::Utils::ReportOOMFailure(v8::internal::Isolate*, char const*, v8::OOMDetails const&) [node]\\n2026-03-14T09:42:03.0879387Z #11 90.29  3: 0xb0e7e0 v8::internal::V8::FatalProcessOutOfMemory(v8::internal::Isolate*, char const*, v8::OOMDetails const&) [node]\\n2026-03-14T09:42:03.1529451Z #11 90.29  4: 0xb10af0 node [node]\\n2026-03-14T09:42:03.2046906Z #11 90.29  5: 0xb12e00 v8::internal::Heap::CollectGarbage(v8::internal::AllocationSpace, v8::internal::GarbageCollectionReason, v8::GCCallbackFlags) [node]\\n2026-03-14T09:42:03.2572597Z #11 90.29  6: 0xb15110 v8::internal::HeapAllocator::AllocateRawWithLightRetrySlowPath(int, v8::internal::AllocationType) [node]\\n2026-03-14T09:42:03.3198717Z #11 90.29  7: 0xb17420 v8::internal::Factory::NewFillerObject(int, v8::internal::AllocationAlignment, v8::internal::AllocationType) [node]\\n2026-03-14T09:42:03.3618260Z #11 90.29  8: 0xb19730 v8::internal::Runtime_AllocateInYoungGeneration(int, unsigned long*, v8::internal::Isolate*) [node]\\n2026-03-14T09:42:03.3948693Z #11 90.69 Aborted (core dumped)\\n2026-03-14T09:42:03.4612969Z #11 ERROR: process \\"/bin/sh -c npm run build\\" did not complete successfully: exit code: 134\\n2026-03-14T09:42:03.4945644Z ------\\n2026-03-14T09:42:03.5443545Z  > [build 3/3] RUN npm run build:\\n2026-03-14T09:42:03.5856712Z 90.29  1: 0xb0a1c0 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.6244215Z 90.29  2: 0xb0c4d0 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.6690771Z 90.29  3: 0xb0e7e0 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.7119757Z 90.29  4: 0xb10af0 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.7647464Z 90.29  5: 0xb12e00 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.8122664Z 90.29  6: 0xb15110 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.8605973Z 90.29  7: 0xb17420 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.9065818Z 90.29  8: 0xb19730 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:03.9465135Z 90.29  9: 0xb1ba40 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:04.0096540Z 90.29 10: 0xb1dd50 v8::internal::Heap::CollectGarbage [node]\\n2026-03-14T09:42:04.0541866Z ------\\n2026-03-14T09:42:04.1075783Z Dockerfile:21\\n2026-03-14T09:42:04.1671315Z --------------------\\n2026-03-14T09:42:04.2290148Z   19 |         COPY --from=deps /app/node_modules ./node_modules\\n2026-03-14T09:42:04.2652059Z   20 |         COPY . .\\n2026-03-14T09:42:04.3177162Z   21 | >>> RUN npm run build\\n2026-03-14T09:42:04.3513067Z   22 |         \\n2026-03-14T09:42:04.4165424Z   23 |         FROM node:22-bookworm-slim AS run\\n2026-03-14T09:42:04.4790163Z --------------------\\n2026-03-14T09:42:04.5296428Z ERROR: failed to build: failed to solve: process \\"/bin/sh -c npm run build\\" did not complete successfully: exit code: 134\\n2026-03-14T09:42:04.5659894Z ==> Step 2 of 4 failed, collecting diagnostics\\n2026-03-14T09:42:04.6296576Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:04.6718768Z     service: containerd active (running)\\n2026-03-14T09:42:04.7128221Z     docker: layer sha256:55a315840cb1 kept in cache\\n2026-03-14T09:42:04.7438602Z     docker: layer sha256:5055e62992ca kept in cache\\n2026-03-14T09:42:04.7907423Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:04.8342697Z     service: containerd active (running)\\n2026-03-14T09:42:04.8965605Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:04.9460821Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:04.9925065Z     docker: layer sha256:9e3fb548b46d kept in cache\\n2026-03-14T09:42:05.0558597Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:05.0868335Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:05.1336976Z     docker: layer sha256:0299b5c83913 kept in cache\\n2026-03-14T09:42:05.1933466Z     disk: /dev/root 84G 51G 33G 61% /\\n2026-03-14T09:42:05.2315216Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:05.3003110Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:05.3349042Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:05.4013927Z     disk: /dev/root 84G 51G 33G 61% /\\n2026-03-14T09:42:05.4677640Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:05.5051463Z     disk: /dev/root 84G 51G 33G 61% /\\n2026-03-14T09:42:05.5638369Z     service: containerd active (running)\\n2026-03-14T09:42:05.6012354Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:05.6563058Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:05.7056956Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:05.7621051Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:05.8080823Z     disk: /dev/root 84G 51G 33G 61% /\\n2026-03-14T09:42:05.8771238Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:05.9334253Z     docker: layer sha256:4648c63009a6 kept in cache\\n2026-03-14T09:42:05.9996347Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:06.0464922Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.0822828Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:06.1520074Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.1880332Z     docker: layer sha256:88da84146a53 kept in cache\\n2026-03-14T09:42:06.2509171Z     disk: /dev/root 84G 51G 33G 61% /\\n2026-03-14T09:42:06.3095781Z     service: containerd active (running)\\n2026-03-14T09:42:06.3583259Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.4004693Z     service: containerd active (running)\\n2026-03-14T09:42:06.4341077Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.4806337Z     service: containerd active (running)\\n2026-03-14T09:42:06.5232776Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:06.5931681Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:06.6287906Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.6974661Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.7620137Z     docker: layer sha256:71ffa768614d kept in cache\\n2026-03-14T09:42:06.7965460Z     service: containerd active (running)\\n2026-03-14T09:42:06.8348159Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.8798558Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:06.9400528Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:06.9775986Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:07.0199874Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:07.0756007Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:07.1096759Z     docker: layer sha256:61e7d3aebcb1 kept in cache\\n2026-03-14T09:42:07.1648912Z     network: eth0 UP mtu 1500\\n2026-03-14T09:42:07.1963507Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:07.2303670Z     docker: layer sha256:b43597bdc76a kept in cache\\n2026-03-14T09:42:07.2777201Z     docker: layer sha256:fcc72836c42c kept in cache\\n2026-03-14T09:42:07.3447962Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:07.4076406Z     disk: /dev/root 84G 51G 33G 61% /\\n2026-03-14T09:42:07.4625616Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:07.5318393Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:07.5830354Z     service: containerd active (running)\\n2026-03-14T09:42:07.6253067Z     memory: 15Gi total, 11Gi available, 0B swap\\n2026-03-14T09:42:07.6635015Z     docker: image node:22-bookworm-slim 228MB\\n2026-03-14T09:42:07.7250431Z ==> Diagnostics saved to deploy-diagnostics.tgz (no error)\\n2026-03-14T09:42:07.7795002Z ==> Nothing was released: version 3.17.4 is still live\\n2026-03-14T09:42:07.8196558Z ##[error]Process completed with exit code 1.\\n2026-03-14T09:42:07.8857758Z ##[group]Run actions/upload-artifact@v7\\n2026-03-14T09:42:07.9251329Z with:\\n2026-03-14T09:42:07.9751492Z   name: deploy-diagnostics\\n2026-03-14T09:42:08.0281153Z   path: deploy-diagnostics.tgz\\n2026-03-14T09:42:08.0975868Z   if-no-files-found: warn\\n2026-03-14T09:42:08.1675203Z ##[endgroup]\\n2026-03-14T09:42:08.2202150Z With the provided path, there will be 1 file uploaded\\n2026-03-14T09:42:08.2753003Z Artifact deploy-diagnostics has been successfully uploaded! Final size is 48211 bytes. Artifact ID is 4471120983\\n2026-03-14T09:42:08.3363652Z Post job cleanup.\\n2026-03-14T09:42:08.3761499Z [command]/usr/bin/git version\\n2026-03-14T09:42:08.4228495Z git version 2.51.0\\n2026-03-14T09:42:08.4660165Z [command]/usr/bin/git config --local --name-only --get-regexp core\\\\.sshCommand\\n2026-03-14T09:42:08.5066631Z Cleaning up orphan processes\\n"}');
;// CONCATENATED MODULE: ./build/src/cli/demo.js








/** `demo`: the main job on a log that ships with the release. The cause stands a hundred lines above the end. */
function demoCommand(options, terminal) {
    const diagnosis = diagnoseDemo();
    if (options.format === 'json')
        terminal.out(`${JSON.stringify(diagnosis, null, 2)}\n`);
    else if (options.format === 'markdown')
        terminal.out((0,render_markdown.renderStandalone)(diagnosis));
    else
        terminal.out(asText(diagnosis, terminal));
    return commands/* STATUS */.XQ.done;
}
function diagnoseDemo() {
    const session = (0,engine/* createEngine */.P)((0,bundled/* bundledRules */.I)()).start();
    session.push(demo_log_generated_namespaceObject.N, new TextEncoder().encode(demo_log_generated_namespaceObject.R));
    return (0,diagnose/* diagnose */.h)(session.finish(), {
        outcome: null,
        exitCode: 1,
        exitCodeSource: 'input',
        platform: null,
        policy: { failOn: 'fatal', inconclusive: 'allow' },
        disabledRules: [],
        redact: (0,redact/* createRedactor */.lY)(),
    });
}
function asText(diagnosis, { colour, width }) {
    const answer = (0,render_terminal.renderTerminal)(diagnosis, { colour, width });
    const comment = (0,render_markdown.renderStandalone)(diagnosis);
    const rule = '─'.repeat(Math.min(width, 88));
    return [
        `A deploy has failed. Its log, ${demo_log_generated_namespaceObject.N}, has ${String(diagnosis.stats.lines)} lines; this is what deploy-triage says:\n`,
        answer,
        `The same as a pull request comment (Markdown):\n${rule}\n${comment}${rule}`,
        'Your own log: deploy-triage diagnose deploy.log --exit-code 1\n',
    ].join('\n');
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderStandalone: () => (/* binding */ renderStandalone)
});

// UNUSED EXPORTS: renderComment, renderSummary

// EXTERNAL MODULE: ./build/src/core/untrusted.js
var untrusted = __webpack_require__(8595);
;// CONCATENATED MODULE: ./build/src/core/product.js
/** Where this product lives and which release it is; a test holds both against package.json. */
const PROJECT_URL = 'https://github.com/deploy-triage/deploy-triage';
const RELEASE = '0.1.0';
/** The form for a wrong cause, or (null) for a failure that was not recognised. Rule and release are all it carries. */
function problemUrl(rule) {
    const form = rule === null ? 'template=failure-not-recognised.yml' : 'template=wrong-cause.yml';
    const about = rule === null ? '' : `&rule=${encodeURIComponent(rule)}`;
    return `${PROJECT_URL}/issues/new?${form}${about}&version=${RELEASE}`;
}

;// CONCATENATED MODULE: ./build/src/core/render-parts.js


const VERDICT_WORDS = {
    fatal: 'Fatal: the same commit will fail again',
    transient: 'Transient: a retry may succeed',
    unknown: 'Not known whether a retry helps',
};
const BLAME_WORDS = {
    user: 'yours to fix, in code or configuration',
    platform: 'the platform’s to fix',
    upstream: 'a third party’s to fix (registry, network, service)',
    unknown: 'not clear who has to act',
};
/** The face of an answer: one symbol that differs by shape, and never by colour alone. */
function symbolOf({ outcome, cause, verdict, unclassified }) {
    if (outcome === 'succeeded')
        return '✅';
    if (cause === null)
        return unclassified === null ? '⚪' : '❓';
    return verdict === 'transient' ? '🔁' : '❌';
}
/** What happened, in a few words of ours and the rule's. */
function headlineOf({ outcome, cause, unclassified }) {
    if (cause !== null)
        return (0,untrusted/* ruleText */.Y3)(cause.title);
    if (outcome === 'succeeded')
        return 'The deploy succeeded';
    if (unclassified === null)
        return 'No known failure found';
    return isUnread(unclassified.evidence)
        ? 'The deploy failed, and left no log to read'
        : 'The deploy failed, and no rule knows why';
}
/** Nothing to quote: no log was found, or an empty one. */
function isUnread(evidence) {
    return evidence.length === 0;
}
/** Verdict, blame and exit code on one line. */
function verdictLine(diagnosis) {
    const { cause, verdict, unclassified } = diagnosis;
    const code = exitCodeWords(diagnosis);
    if (cause === null)
        return [...(unclassified === null ? [] : [`**${VERDICT_WORDS.unknown}**`]), ...code].join(' · ');
    return [`**${VERDICT_WORDS[verdict]}**`, BLAME_WORDS[cause.blame], (0,untrusted/* codeSpan */.SS)(cause.category), ...code].join(' · ');
}
/** The code, and its name where that says more than "error". */
function exitCodeWords({ exitCode }) {
    if (exitCode === null)
        return [];
    const name = exitCode.name === null || /error$/i.test(exitCode.name) ? '' : ` (${(0,untrusted/* ruleText */.Y3)(exitCode.name)})`;
    return [`exit code ${String(exitCode.value)}${name}`];
}
/** What the gate decided. A reason that repeats the headline is left out, but for what it adds to it. */
function gateLine({ decision, reason }, cause) {
    const repeated = cause === null ? '' : `${cause.title} (${cause.rule})`;
    const rest = repeated === '' ? reason : reason.replace(repeated, '').replace(/[:\s]{1,4}$/, '');
    const because = rest === '' ? '' : `: ${(0,untrusted/* ruleText */.Y3)(rest)}`;
    return decision === 'block' ? `🚫 **Blocks the merge**${because}` : `Does not block the merge${because}`;
}
/** Where to go when the answer is wrong. The link carries rule and release, never a word of the log. */
function notThis(cause) {
    const tell = render_parts_link('say so', problemUrl(cause.rule));
    const body = `Please ${tell}: the link names the rule and the release, nothing of the log. A rule of your own, in \`.github/deploy-triage/\`, can name the real cause:`;
    return fold('Not this?', `${body}\n\n${ruleSkeleton(undefined)}`);
}
/** For a failure that no rule knows. */
function teachIt(evidence) {
    const tell = render_parts_link('tell us', problemUrl(null));
    const body = `Complete this and save it under \`.github/deploy-triage/\`, or ${tell} what it was:`;
    return fold('Teach it this failure', `${body}\n\n${ruleSkeleton(evidence)}`);
}
/** Link text is ours; the address is a rule's or the server's, and can end neither the link nor the line. */
function render_parts_link(text, url) {
    return `[${text}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}
/** The quoted line in its context, with the number of every line and a mark at the one that counts. */
function excerptOf(evidence, detail) {
    if (detail.excerpt === 'line' || detail.excerptLines <= 1)
        return (0,untrusted/* codeBlock */.DV)([evidence.text], 'text');
    const at = evidence.line - evidence.excerpt.startLine;
    const half = Math.floor((detail.excerptLines - 1) / 2);
    const from = Math.max(0, at - half);
    const lines = evidence.excerpt.lines.slice(from, at + half + 1);
    const last = evidence.excerpt.startLine + from + lines.length - 1;
    const width = String(last).length;
    const numbered = lines.map((text, index) => {
        const number = evidence.excerpt.startLine + from + index;
        return `${number === evidence.line ? '▸' : ' '} ${String(number).padStart(width)} │ ${number === evidence.line ? evidence.text : text}`;
    });
    return (0,untrusted/* codeBlock */.DV)(numbered, 'text');
}
/** Characters of a line that fit a code block on a desk; a longer one is scrolled there, so it is shown wrapped as well. */
const FITS = 84;
/** Where the quoted line is, as a link where the server has one; and the line itself where the block below cannot show it whole. */
function placeOf(evidence, url, detail) {
    const where = `${(0,untrusted/* codeSpan */.SS)(evidence.file)}, line ${String(evidence.line)}`;
    const linked = url === null ? where : `${where} (${render_parts_link('open', url)})`;
    const wraps = evidence.text.length > FITS && detail.excerpt === 'full' && detail.excerptLines > 1;
    return wraps ? `${linked}: ${(0,untrusted/* codeSpan */.SS)(evidence.text.slice(0, MAX_WRAPPED))}` : linked;
}
/** Characters of a wrapped line: five or six rows of a phone. */
const MAX_WRAPPED = 240;
/** What to do, and why it happens. */
function adviceOf(cause, docsUrl) {
    const steps = cause.fix.map((step, index) => `${String(index + 1)}. ${(0,untrusted/* fillTemplate */.ou)(step, cause.captures, true)}`);
    const links = [
        ...(cause.docs === null ? [] : [render_parts_link('Documentation', cause.docs)]),
        ...(docsUrl === null ? [] : [render_parts_link("Your team's runbook", docsUrl)]),
    ];
    const why = (0,untrusted/* fillTemplate */.ou)(cause.cause, cause.captures, true);
    return [`**Fix**\n\n${steps.join('\n')}`, `**Why** ${why}`, ...(links.length === 0 ? [] : [links.join(' · ')])].join('\n\n');
}
/** Findings beside the cause, folded away. */
function alsoSeenOf({ findings, cause }) {
    const others = findings.filter((finding) => finding.rule !== cause?.rule).slice(0, 8);
    if (others.length === 0)
        return null;
    const rows = others.map((finding) => {
        const [evidence] = finding.evidence;
        const line = evidence === undefined ? '' : `, line ${String(evidence.line)}`;
        return `- ${(0,untrusted/* ruleText */.Y3)(finding.title)} (${(0,untrusted/* codeSpan */.SS)(finding.rule)}, ${finding.role}${line})`;
    });
    return fold(`Also seen (${String(others.length)})`, rows.join('\n'));
}
/** A folded section. `title` is ours; `body` is Markdown. */
function fold(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** A rule to start from, for a failure that no rule knows. The log's own line goes in as a comment, inside the code block. */
function ruleSkeleton(evidence) {
    const text = (evidence?.text ?? 'the line that states the cause').replace(/'/g, "''").slice(0, 160);
    const lines = [
        '# .github/deploy-triage/my-failure.yml',
        'title: What happened, in a few words',
        'category: config-invalid',
        'phase: deploy',
        'verdict: unknown',
        'blame: user',
        'match:',
        '  any:',
        `    - text: '${text}'`,
        'cause: Why it happens, in two or three sentences.',
        'fix:',
        '  - What to change, and where.',
        'hits:',
        '  - log: |',
        `      ${evidence?.text ?? '...'}`,
    ];
    return (0,untrusted/* codeBlock */.DV)(lines, 'yaml');
}
/** The name of a deploy in a report of several. Untrusted, so code. */
function nameOf({ name }) {
    return (0,untrusted/* codeSpan */.SS)(name);
}

;// CONCATENATED MODULE: ./build/src/core/report.js
/** The higher, the worse. A block is worse than any verdict. */
const VERDICT_WEIGHT = { fatal: 2, unknown: 1, transient: 0 };
const OUTCOME_WEIGHT = { failed: 2, unknown: 1, succeeded: 0 };
function badness({ gate, outcome, verdict, cause }) {
    return [gate.decision === 'block' ? 1 : 0, OUTCOME_WEIGHT[outcome], VERDICT_WEIGHT[verdict], cause === null ? 0 : 1];
}
function isWorse(a, b) {
    const [left, right] = [badness(a), badness(b)];
    const at = left.findIndex((weight, index) => weight !== right[index]);
    return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
}
/** The index of the deploy that speaks for all: a block first, then failed, then fatal; the first of equals. -1 when there is none. */
function worstIndex(deploys) {
    return deploys.reduce((worst, deploy, index) => {
        const current = deploys[worst];
        return current === undefined || isWorse(deploy.diagnosis, current.diagnosis) ? index : worst;
    }, -1);
}
/** Several deploys as one report; the worst speaks. Without any the report is inconclusive and allows: the caller decides what that means. */
function reportOf(deploys) {
    const worst = deploys[worstIndex(deploys)]?.diagnosis;
    return {
        version: 1,
        deploys,
        verdict: worst?.verdict ?? 'unknown',
        gate: worst?.gate ?? { decision: 'allow', reason: 'there was nothing to diagnose' },
    };
}

;// CONCATENATED MODULE: ./build/src/core/render-markdown.js



/** Lines of an excerpt in the summary, where there is room. */
const SUMMARY_LINES = 19;
/** The same in a comment, from what fits one screen to the bare line; a text that is too long takes the next. Cause and fix are in every one. */
const COMMENT_LINES = [9, 5, 1];
/** The job summary: everything that is known. Bounded by what a diagnosis holds, far below GitHub's limit of 1 MiB for a step. */
function renderSummary(report, context) {
    return `${render(report, context, { excerpt: context.excerpt, excerptLines: SUMMARY_LINES, alsoSeen: true })}\n`;
}
/** The pull request comment, at most `budget` UTF-16 units: what does not fit is quoted shorter, and says so. */
function renderComment(report, context, budget) {
    for (const [level, excerptLines] of COMMENT_LINES.entries()) {
        const text = render(report, context, { excerpt: context.excerpt, excerptLines, alsoSeen: level === 0 });
        if (text.length <= budget)
            return text;
    }
    return shortest(report, context, budget);
}
function shortest(report, context, budget) {
    const cut = '\n\n_Shortened to fit GitHub’s limit; the job summary has the rest._';
    const worst = report.deploys[worstIndex(report.deploys)];
    const head = worst === undefined ? nothing(report) : `${heading(worst.diagnosis)}\n\n${verdictLine(worst.diagnosis)}`;
    const cause = worst?.diagnosis.cause;
    const advice = cause ? [adviceOf(cause, context.docsUrl), adviceOf(withShortNames(cause), null)] : [];
    const texts = [...advice.map((each) => `${head}\n\n${each}${cut}`), head + cut];
    return texts.find((text) => text.length <= budget) ?? head.slice(0, budget);
}
/** Characters of a captured name in the shortest advice. */
const SHORT_NAME = 40;
function withShortNames(cause) {
    const captures = Object.entries(cause.captures).map(([name, value]) => [
        name,
        value.length <= SHORT_NAME ? value : `${value.slice(0, SHORT_NAME)}…`,
    ]);
    return { ...cause, docs: null, captures: Object.fromEntries(captures) };
}
/** One diagnosis without a run round it, as the CLI prints it: what the pull request comment would say. */
function renderStandalone(diagnosis) {
    const deploy = { name: 'deploy', job: null, matrix: null, source: 'log', url: null, diagnosis };
    const report = { version: 1, deploys: [deploy], verdict: diagnosis.verdict, gate: diagnosis.gate };
    return `${renderComment(report, BARE, COMMENT_LIMIT)}\n`;
}
/** Characters of a comment on GitHub. */
const COMMENT_LIMIT = 65_536;
const BARE = {
    repository: '',
    headSha: null,
    runUrl: null,
    jobUrl: null,
    docsUrl: null,
    excerpt: 'full',
    override: null,
    resolved: false,
    notes: [],
    sourceNotes: [],
    lineUrl: () => null,
};
function render(report, context, detail) {
    const body = context.resolved
        ? [resolved()]
        : report.deploys.length > 1
            ? several(report, context, detail)
            : single(report, context, detail);
    const notes = [...overrideNote(context), ...notesOf(report, context).map(untrusted/* ruleText */.Y3)].map((note) => `> ${note}`);
    return [...body, notes.join('\n>\n'), footer(report, context)].filter((part) => part !== '').join('\n\n');
}
function resolved() {
    return '### ✅ Resolved: the deploy succeeded\n\nThe failure reported here before is gone.';
}
/** What was read is small print, unless nothing could be: then it says what to set up. */
function notesOf(report, { notes, sourceNotes, resolved: green }) {
    return green || !isBlind(report) ? notes : [...notes, ...sourceNotes];
}
function isBlind({ deploys }) {
    return deploys.every(({ diagnosis }) => diagnosis.stats.lines === 0 && diagnosis.outcome !== 'succeeded');
}
function overrideNote({ override }) {
    return override === null
        ? []
        : [`⚠️ The label ${(0,untrusted/* codeSpan */.SS)(override)} overrides the gate: this would have been blocked.`];
}
function heading(diagnosis) {
    return `### ${symbolOf(diagnosis)} ${headlineOf(diagnosis)}`;
}
/** Without a deploy to speak of, the first words of the gate's reason say what happened. */
function nothing({ gate }) {
    const [what = ''] = gate.reason.split(/[,:] /);
    return `### ⚪ ${(0,untrusted/* ruleText */.Y3)(what.charAt(0).toUpperCase() + what.slice(1))}`;
}
function single(report, context, detail) {
    const [deploy] = report.deploys;
    return deploy === undefined ? [nothing(report)] : sections(deploy, { index: 0, context, detail });
}
function sections({ diagnosis }, place, names = []) {
    const { context, detail } = place;
    const { cause } = diagnosis;
    const lines = [verdictLine(diagnosis), names.length === 0 ? '' : `Deploys: ${names.join(', ')}`];
    const head = [heading(diagnosis), ...lines.filter((line) => line !== '')];
    const also = detail.alsoSeen ? alsoSeenOf(diagnosis) : null;
    const seen = also === null ? [] : [also];
    if (cause !== null)
        return [
            ...head,
            ...quotes(cause.evidence, cause.tier === 'general' ? PLACES : 1, place),
            adviceOf(cause, context.docsUrl),
            ...seen,
            notThis(cause),
        ];
    return [...head, ...withoutCause(diagnosis, place), ...seen];
}
/** Places quoted where no single line says it all, */
const PLACES = 3;
/** and lines of each of them. */
const LOOK_LINES = 5;
function withoutCause({ unclassified, exitCode }, place) {
    if (unclassified === null)
        return [];
    const meaning = exitCode?.meaning == null ? [] : [(0,untrusted/* ruleText */.Y3)(exitCode.meaning)];
    const hint = unclassified.hint === null ? [] : [`It looks like ${(0,untrusted/* codeSpan */.SS)(unclassified.hint)}, but no rule is sure.`];
    const [first] = unclassified.evidence;
    if (isUnread(unclassified.evidence))
        return [...meaning, ...hint];
    const hidden = place.context.excerpt === 'none';
    return [
        ...meaning,
        ...hint,
        ...(hidden ? [] : ['**Look here first**']),
        ...quotes(unclassified.evidence, PLACES, place),
        teachIt(hidden ? undefined : first),
    ];
}
function quotes(evidence, count, { index, context, detail }) {
    if (context.excerpt === 'none')
        return [];
    const places = evidence.slice(0, count);
    const room = places.length === 1 ? detail : { ...detail, excerptLines: Math.min(detail.excerptLines, LOOK_LINES) };
    return places.map((each) => `${placeOf(each, context.lineUrl(index, each.line), room)}\n\n${excerptOf(each, room)}`);
}
/** Many deploys: a table for the overview, then each different failure once, the worst first. */
function several(report, context, detail) {
    const failed = report.deploys.filter(({ diagnosis }) => diagnosis.outcome !== 'succeeded');
    const title = failed.length === 0
        ? '### ✅ All deploys succeeded'
        : `### ❌ ${String(failed.length)} of ${String(report.deploys.length)} deploys failed`;
    const rows = report.deploys.map((deploy) => row(deploy));
    const table = ['| | deploy | cause | retry |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS)].join('\n');
    const more = rows.length > MAX_ROWS ? [`_and ${String(rows.length - MAX_ROWS)} more_`] : [];
    return [title, table, ...more, ...differentFailures(report, context, detail)];
}
/** Rows of the overview: GitHub runs at most 256 jobs of a matrix. */
const MAX_ROWS = 256;
/** Different failures shown in full. */
const MAX_FAILURES = 6;
function row(deploy) {
    const { diagnosis, url } = deploy;
    const name = (0,untrusted/* tableCell */.xR)(deploy.name);
    const linked = url === null ? name : `${name} ${render_parts_link('↗', url)}`;
    const retry = diagnosis.outcome === 'succeeded'
        ? ''
        : diagnosis.verdict === 'transient'
            ? 'may help'
            : diagnosis.verdict === 'fatal'
                ? 'will not help'
                : 'not known';
    const cause = diagnosis.outcome === 'succeeded' ? '' : headlineOf(diagnosis).replaceAll('|', '\\|');
    return `| ${symbolOf(diagnosis)} | ${linked} | ${cause} | ${retry} |`;
}
function differentFailures(report, context, detail) {
    const groups = new Map();
    report.deploys.forEach(({ diagnosis }, index) => {
        if (diagnosis.outcome === 'succeeded')
            return;
        const key = diagnosis.cause?.rule ?? `unclassified ${String(index)}`;
        groups.set(key, [...(groups.get(key) ?? []), index]);
    });
    const worst = worstIndex(report.deploys);
    const ordered = [...groups.values()].sort((a, b) => Number(b.includes(worst)) - Number(a.includes(worst)));
    return ordered.slice(0, MAX_FAILURES).flatMap((indices) => {
        const [first = 0] = indices;
        const deploy = report.deploys[first];
        const names = indices.flatMap((index) => report.deploys[index] ?? []).map(nameOf);
        return deploy === undefined ? [] : sections(deploy, { index: first, context, detail }, names.slice(0, 20));
    });
}
function footer(report, context) {
    const cause = report.deploys[worstIndex(report.deploys)]?.diagnosis.cause ?? null;
    const parts = [
        ...(cause === null ? [] : [(0,untrusted/* codeSpan */.SS)(cause.rule)]),
        ...(context.runUrl === null ? [] : [render_parts_link('run', context.runUrl)]),
        ...(context.jobUrl === null ? [] : [render_parts_link('triage job', context.jobUrl)]),
        ...(context.headSha === null ? [] : [(0,untrusted/* codeSpan */.SS)(context.headSha.slice(0, 7))]),
        ...(isBlind(report) ? [] : context.sourceNotes.map(untrusted/* ruleText */.Y3)),
    ];
    const small = parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`];
    return [
        ...(context.resolved ? [] : [gateLine(report.gate, report.deploys.length === 1 ? cause : null)]),
        ...small,
    ].join('\n\n');
}


/***/ }),

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

function paletteOf({ colour, width }) {
    const paint = (code) => (text) => colour ? `\u001b[${String(code)}m${text}\u001b[0m` : text;
    return {
        columns: Math.max(width, 40),
        bold: paint(1),
        dim: paint(2),
        red: paint(31),
        yellow: paint(33),
        green: paint(32),
    };
}
const VERDICT_WORDS = {
    fatal: 'fatal: the same commit will fail again',
    transient: 'transient: a retry may succeed',
    unknown: 'not known whether a retry helps',
};
const BLAME_WORDS = {
    user: 'code or configuration',
    platform: 'the platform',
    upstream: 'a third party',
    unknown: 'not known',
};
/** The answer as text for a terminal: cause, line and fix first. Log text has its control characters removed. */
function renderTerminal(diagnosis, style) {
    const palette = paletteOf(style);
    const body = diagnosis.cause === null ? withoutCause(diagnosis, palette) : withCause(diagnosis, diagnosis.cause, palette);
    return `${[...body, ...alsoSeen(diagnosis, palette), '', ...closing(diagnosis, palette)].join('\n')}\n`;
}
/** Text that is context is cut at the edge, so that each line of the log stays one line. */
function fit(text, columns) {
    return text.length <= columns ? text : `${text.slice(0, columns - 1)}…`;
}
/** Columns a telling line may fill over several rows: enough for any message, too little to scroll the answer away. */
const TELLING = 480;
function withCause(diagnosis, cause, palette) {
    const mark = diagnosis.verdict === 'transient' ? palette.yellow('↻') : palette.red('✗');
    const head = `${mark} ${palette.bold((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(cause.title))}  ${palette.dim((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(`${cause.rule} · ${cause.category}`))}`;
    const who = `${VERDICT_WORDS[diagnosis.verdict]} · ${BLAME_WORDS[cause.blame]}${codeWords(diagnosis)}`;
    const [evidence] = cause.evidence;
    return [
        head,
        ...wrapText(who, palette).map(palette.dim),
        '',
        ...(evidence === undefined ? [] : quoted(evidence, palette)),
        ...wrapText((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(cause.cause, cause.captures, false), palette),
        '',
        palette.bold('  Fix'),
        ...cause.fix.flatMap((step, index) => numbered((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(step, cause.captures, false), index + 1, palette)),
        ...(cause.docs === null ? [] : ['', palette.dim(`  ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(cause.docs)}`)]),
    ];
}
function codeWords({ exitCode }) {
    if (exitCode === null)
        return '';
    const name = exitCode.name === null || /error$/i.test(exitCode.name) ? '' : ` (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(exitCode.name)})`;
    return ` · exit code ${String(exitCode.value)}${name}`;
}
function withoutCause(diagnosis, palette) {
    if (diagnosis.outcome === 'succeeded')
        return [`${palette.green('✓')} ${palette.bold('The deploy succeeded')}`];
    if (diagnosis.unclassified === null)
        return [`${palette.green('✓')} ${palette.bold('No known failure in this log')}`];
    const head = `${palette.yellow('?')} ${palette.bold('The deploy failed, and no rule knows why')}${palette.dim(codeWords(diagnosis))}`;
    const meaning = diagnosis.exitCode?.meaning ?? null;
    return [
        head,
        ...(meaning === null ? [] : wrapText(meaning, palette)),
        '',
        ...(diagnosis.unclassified.evidence.length > 0 ? [palette.bold('  Look here first'), ''] : []),
        ...diagnosis.unclassified.evidence.flatMap((evidence) => quoted(evidence, palette)),
    ];
}
/** The line with two lines on either side, its number in the margin. */
function quoted({ file, line, text, excerpt }, palette) {
    const at = line - excerpt.startLine;
    const from = Math.max(0, at - 2);
    const rows = excerpt.lines.slice(from, at + 3).map((content, index) => {
        const number = excerpt.startLine + from + index;
        const margin = String(number).padStart(7);
        const isIt = number === line;
        return isIt
            ? `${palette.red(`${margin} ▸`)} ${palette.bold(fit((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text), TELLING))}`
            : palette.dim(fit(`${margin} │ ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(content)}`, palette.columns));
    });
    return [palette.dim(`  ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(file)}:${String(line)}`), ...rows, ''];
}
function alsoSeen({ findings, cause }, palette) {
    const others = findings.filter((finding) => finding !== cause && finding.rule !== cause?.rule).slice(0, 5);
    if (others.length === 0)
        return [];
    const rows = others.map(({ title, rule, role, evidence }) => palette.dim(fit(`  · ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(title)} (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(rule)}, ${role}${evidence[0] === undefined ? '' : `, line ${String(evidence[0].line)}`})`, palette.columns)));
    return ['', palette.bold('  Also seen'), ...rows];
}
function closing({ gate, stats }, palette) {
    const words = `${String(stats.lines)} lines · gate: ${gate.decision}, ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(gate.reason)}`;
    return wrapText(words, palette).map(palette.dim);
}
/** Columns of a paragraph at the most: longer rows are hard to read. */
const TEXT_WIDTH = 88;
function wrapText(text, { columns }, indent = '  ') {
    const room = Math.min(TEXT_WIDTH, columns - indent.length - 1);
    const rows = [];
    let row = '';
    for (const word of (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text).split(' ')) {
        if (row !== '' && row.length + word.length + 1 > room) {
            rows.push(indent + row);
            row = word;
        }
        else
            row = row === '' ? word : `${row} ${word}`;
    }
    return [...rows, indent + row];
}
function numbered(step, number, palette) {
    const [first = '', ...rest] = wrapText(step, palette, '     ');
    return [`  ${String(number)}. ${first.trimStart()}`, ...rest];
}


/***/ })

};
