export const id = 325;
export const ids = [325];
export const modules = {

/***/ 325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoCommand: () => (/* binding */ demoCommand)
/* harmony export */ });
async function demoCommand(_options, _terminal) {
    return Promise.resolve(0);
}


/***/ })

};
