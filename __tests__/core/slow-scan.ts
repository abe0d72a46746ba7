export { ruleWith, slowScan } from '../../scripts/slow-scan.ts'
